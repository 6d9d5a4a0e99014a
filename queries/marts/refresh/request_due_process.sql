-- One row per place from the community upwards, month of the batch, month of the deadline and process.
insert into marts.request_due_part
with settled as (
    select
        marks.community_number as place_number,
        marks.month_start,
        marks.due_month,
        marks.process,
        count(marks.closed_at) as due,
        count(case when marks.closed_at <= marks.due_at then 1 end) as on_time,
        count(case when marks.closed_at is null then 1 end) as undated
    from temp.request_mark as marks
    cross join marts.request_horizon as horizon
    where marks.to_handle and marks.due_at <= horizon.data_date and marks.open is null
    group by
        marks.community_number, marks.month_start, marks.due_month, marks.process
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    settled.month_start,
    settled.due_month,
    false as is_doubtful,
    settled.process,
    cast(null as varchar) as category,
    cast(null as varchar) as channel,
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
    settled.process;
