-- One row per place from the subdistrict upwards, month of the batch, month of the deadline, process, category and channel, the doubtful apart.
insert into marts.request_due_slice
with settled as (
    select
        marks.subdistrict_number as place_number,
        marks.month_start,
        marks.due_month,
        marks.process,
        marks.category,
        marks.channel,
        coalesce(marks.is_doubtful, false) as is_doubtful,
        count(marks.closed_at) as due,
        count(case when marks.closed_at <= marks.due_at then 1 end) as on_time,
        count(case when marks.closed_at is null then 1 end) as undated
    from temp.request_mark as marks
    cross join marts.request_horizon as horizon
    where marks.to_handle and marks.due_at <= horizon.data_date and marks.open is null
    group by
        marks.subdistrict_number,
        marks.month_start,
        marks.due_month,
        marks.process,
        marks.category,
        marks.channel,
        coalesce(marks.is_doubtful, false)
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    settled.month_start,
    settled.due_month,
    settled.process,
    settled.category,
    settled.channel,
    settled.is_doubtful,
    sum(settled.due) as due,
    sum(settled.on_time) as on_time,
    sum(settled.undated) as undated
from settled
inner join marts.place_ancestor as above on settled.place_number = above.place_number
group by
    above.ancestor_id,
    above.ancestor_level,
    settled.month_start,
    settled.due_month,
    settled.process,
    settled.category,
    settled.channel,
    settled.is_doubtful;
