-- One row per place from the subdistrict upwards, month of the batch, category and channel, each alone and both: the finest slices summed.
insert into marts.request_month (
    grain, place_id, place_level, month_start, category, channel,
    received,
    to_handle,
    closed,
    open,
    undated,
    before_opened,
    timed,
    elapsed_seconds,
    due_closed,
    due_closed_in,
    valid,
    contacted_valid,
    solved_valid,
    satisfied_valid,
    basically_valid,
    answer_known,
    reopened_known,
    reopened,
    rated,
    ratings
)
select
    case
        when grouping(channel) = 1 then 'category'
        when grouping(category) = 1 then 'channel'
        else 'slice'
    end as grain,
    place_id,
    place_level,
    month_start,
    category,
    channel,
    sum(received) as received,
    sum(to_handle) as to_handle,
    sum(closed) as closed,
    sum(open) as open,
    sum(undated) as undated,
    sum(before_opened) as before_opened,
    sum(timed) as timed,
    sum(elapsed_seconds) as elapsed_seconds,
    sum(due_closed) as due_closed,
    sum(due_closed_in) as due_closed_in,
    sum(valid) as valid,
    sum(contacted_valid) as contacted_valid,
    sum(solved_valid) as solved_valid,
    sum(satisfied_valid) as satisfied_valid,
    sum(basically_valid) as basically_valid,
    sum(answer_known) as answer_known,
    sum(reopened_known) as reopened_known,
    sum(reopened) as reopened,
    sum(rated) as rated,
    sum(ratings) as ratings
from marts.request_process_slice
where month_start in (select batch.month_start from temp.batch_month as batch)
group by
    grouping sets (
        (place_id, place_level, month_start, category, channel),
        (place_id, place_level, month_start, category),
        (place_id, place_level, month_start, channel)
    );
