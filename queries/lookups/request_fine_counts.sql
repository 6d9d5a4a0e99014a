-- one row per place from the subdistrict upwards and month in which requests of a process, category and channel (each named, or every one) were opened: their counts, or those of the doubtful among them
select
    slices.place_id,
    slices.place_level,
    slices.month_start,
    sum(slices.received)::double as received,
    sum(slices.to_handle)::double as to_handle,
    sum(slices.closed)::double as closed,
    sum(slices.open)::double as open,
    sum(slices.undated)::double as undated,
    sum(slices.before_opened)::double as before_opened,
    sum(slices.timed)::double as timed,
    sum(slices.elapsed_seconds)::double as elapsed_seconds,
    sum(slices.due_closed)::double as due_closed,
    sum(slices.due_closed_in)::double as due_closed_in,
    sum(slices.valid)::double as valid,
    sum(slices.contacted_valid)::double as contacted_valid,
    sum(slices.solved_valid)::double as solved_valid,
    sum(slices.satisfied_valid)::double as satisfied_valid,
    sum(slices.basically_valid)::double as basically_valid,
    sum(slices.answer_known)::double as answer_known,
    sum(slices.reopened_known)::double as reopened_known,
    sum(slices.reopened)::double as reopened,
    sum(slices.rated)::double as rated,
    sum(slices.ratings)::double as ratings,
from marts.request_process_slice as slices
where ($process is null or slices.process = $process)
    and ($category is null or slices.category = $category)
    and ($channel is null or slices.channel = $channel)
    and (not $is_doubtful or slices.is_doubtful)
    and list_contains($places, slices.place_id)
    and strftime(slices.month_start, '%Y-%m') between $first and $last
group by slices.place_id, slices.place_level, slices.month_start
order by slices.place_id, slices.month_start
