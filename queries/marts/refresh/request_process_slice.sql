-- One row per place from the subdistrict upwards, month of the batch, process, category and channel, the doubtful apart.
insert into marts.request_process_slice
with counted as (
    select
        marks.subdistrict_number as place_number,
        marks.month_start,
        marks.process,
        marks.category,
        marks.channel,
        coalesce(marks.is_doubtful, false) as is_doubtful,
        count(received) as received,
        count(to_handle) as to_handle,
        count(closed) as closed,
        count(open) as open,
        count(undated) as undated,
        count(before_opened) as before_opened,
        count(timed) as timed,
        coalesce(sum(elapsed_seconds), 0) as elapsed_seconds,
        count(due_closed) as due_closed,
        count(due_closed_in) as due_closed_in,
        count(valid) as valid,
        count(contacted_valid) as contacted_valid,
        count(solved_valid) as solved_valid,
        count(satisfied_valid) as satisfied_valid,
        count(basically_valid) as basically_valid,
        count(answer_known) as answer_known,
        count(reopened_known) as reopened_known,
        count(reopened) as reopened,
        count(rated) as rated,
        coalesce(sum(ratings), 0) as ratings
    from temp.request_mark as marks
    group by
        marks.subdistrict_number,
        marks.month_start,
        marks.process,
        marks.category,
        marks.channel,
        coalesce(marks.is_doubtful, false)
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    counted.process,
    counted.category,
    counted.channel,
    counted.is_doubtful,
    sum(counted.received) as received,
    sum(counted.to_handle) as to_handle,
    sum(counted.closed) as closed,
    sum(counted.open) as open,
    sum(counted.undated) as undated,
    sum(counted.before_opened) as before_opened,
    sum(counted.timed) as timed,
    sum(counted.elapsed_seconds) as elapsed_seconds,
    sum(counted.due_closed) as due_closed,
    sum(counted.due_closed_in) as due_closed_in,
    sum(counted.valid) as valid,
    sum(counted.contacted_valid) as contacted_valid,
    sum(counted.solved_valid) as solved_valid,
    sum(counted.satisfied_valid) as satisfied_valid,
    sum(counted.basically_valid) as basically_valid,
    sum(counted.answer_known) as answer_known,
    sum(counted.reopened_known) as reopened_known,
    sum(counted.reopened) as reopened,
    sum(counted.rated) as rated,
    sum(counted.ratings) as ratings
from counted
inner join marts.place_ancestor as above on counted.place_number = above.place_number
group by
    above.ancestor_id,
    above.ancestor_level,
    counted.month_start,
    counted.process,
    counted.category,
    counted.channel,
    counted.is_doubtful;
