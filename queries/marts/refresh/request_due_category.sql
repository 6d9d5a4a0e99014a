-- One row per place from the subdistrict upwards, month of the batch, month of the deadline and category: the slices summed.
insert into marts.request_due
select
    'category' as grain,
    slices.place_id,
    slices.place_level,
    slices.month_start,
    slices.due_month,
    slices.category as category,
    cast(null as varchar) as channel,
    sum(slices.due) as due,
    sum(slices.on_time) as on_time,
    sum(slices.undated) as undated
from marts.request_due_slice as slices
where slices.month_start in (select batch.month_start from temp.batch_month as batch)
group by slices.place_id, slices.place_level, slices.month_start, slices.due_month, slices.category;
