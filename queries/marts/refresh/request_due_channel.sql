-- One row per place from the subdistrict upwards, touched month, month of the deadline and channel.
insert into marts.request_due
with settled as (
    select
        marks.subdistrict_id as place_id,
        marks.month_start,
        marks.due_month,
        marks.channel,
        count(marks.due_settled) as due,
        count(marks.due_on_time) as on_time,
        count(marks.due_undated) as undated
    from marts.request_mark as marks
    where marks.due_settled or marks.due_undated
    group by marks.subdistrict_id, marks.month_start, marks.due_month, marks.channel
)

select
    'channel' as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    settled.month_start,
    settled.due_month,
    cast(null as varchar) as category,
    settled.channel as channel,
    sum(settled.due) as due,
    sum(settled.on_time) as on_time,
    sum(settled.undated) as undated
from settled
inner join marts.place_ancestor as above on settled.place_id = above.place_id
group by above.ancestor_id, above.ancestor_level, settled.month_start, settled.due_month, settled.channel;
