-- One row per place from the community upwards, month of the batch, month of the deadline and slice: the doubtful requests of it.
insert into marts.request_due_part
with settled as (
    select
        marks.community_number as place_number,
        marks.month_start,
        marks.due_month,
        marks.process,
        marks.category,
        marks.channel,
        count(marks.closed_at) as due,
        count(case when marks.closed_at <= marks.due_at then 1 end) as on_time,
        count(case when marks.closed_at is null then 1 end) as undated
    from temp.request_mark as marks
    cross join marts.request_horizon as horizon
    where marks.to_handle and marks.due_at <= horizon.data_date and marks.open is null and marks.is_doubtful
    group by
        grouping sets (
            (marks.community_number, marks.month_start, marks.due_month),
            (marks.community_number, marks.month_start, marks.due_month, marks.process),
            (marks.community_number, marks.month_start, marks.due_month, marks.category),
            (marks.community_number, marks.month_start, marks.due_month, marks.channel)
        )
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    settled.month_start,
    settled.due_month,
    true as is_doubtful,
    settled.process,
    settled.category,
    settled.channel,
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
    settled.channel;
