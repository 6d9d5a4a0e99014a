-- One row per place, itself or above where requests came from, touched month and month of the deadline.
insert into marts.request_due
with settled as (
    select
        marks.place_id as place_id,
        marks.month_start,
        marks.due_month,
        count(marks.due_settled) as due,
        count(marks.due_on_time) as on_time,
        count(marks.due_undated) as undated
    from marts.request_mark as marks
    where marks.due_settled or marks.due_undated
    group by marks.place_id, marks.month_start, marks.due_month
)

select
    'place' as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    settled.month_start,
    settled.due_month,
    cast(null as varchar) as category,
    cast(null as varchar) as channel,
    sum(settled.due) as due,
    sum(settled.on_time) as on_time,
    sum(settled.undated) as undated
from settled
inner join marts.place_ancestor as above on settled.place_id = above.place_id
group by above.ancestor_id, above.ancestor_level, settled.month_start, settled.due_month;
