-- one row per place from the subdistrict upwards and category: the counts of requests of a process and channel (each named, or every one) opened in some months, or those of the doubtful among them
select
    slices.place_id,
    slices.category,
    sum(slices.received)::double as received,
    sum(slices.to_handle)::double as to_handle,
    sum(slices.closed)::double as closed,
    sum(slices.open)::double as open,
    sum(slices.valid)::double as valid,
    sum(slices.contacted_valid)::double as contacted_valid,
    sum(slices.solved_valid)::double as solved_valid,
    sum(slices.satisfied_valid)::double as satisfied_valid,
    sum(slices.basically_valid)::double as basically_valid,
    sum(slices.answer_known)::double as answer_known,
from marts.request_process_slice as slices
where ($process is null or slices.process = $process)
    and ($channel is null or slices.channel = $channel)
    and (not $is_doubtful or slices.is_doubtful)
    and list_contains($places, slices.place_id)
    and strftime(slices.month_start, '%Y-%m') between $first and $last
group by slices.place_id, slices.category
order by slices.place_id, received desc, slices.category
