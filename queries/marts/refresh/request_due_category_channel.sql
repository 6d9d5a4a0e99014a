-- One row per place from the subdistrict upwards, month of the batch, month of the deadline, and category or channel: the slices summed.
insert into marts.request_due
select
    case when grouping(slices.channel) = 1 then 'category' else 'channel' end as grain,
    slices.place_id,
    slices.place_level,
    slices.month_start,
    slices.due_month,
    slices.category,
    slices.channel,
    sum(slices.due) as due,
    sum(slices.on_time) as on_time,
    sum(slices.undated) as undated
from marts.request_due_slice as slices
where slices.month_start in (select batch.month_start from temp.batch_month as batch)
group by
    grouping sets (
        (slices.place_id, slices.place_level, slices.month_start, slices.due_month, slices.category),
        (slices.place_id, slices.place_level, slices.month_start, slices.due_month, slices.channel)
    );
