-- One row per place, itself or above where requests came from, month of the batch and month of the deadline.
insert into marts.request_due
with settled as (
    select
        marks.place_number,
        marks.month_start,
        marks.due_month,
        count(marks.closed_at) as due,
        count(case when marks.closed_at <= marks.due_at then 1 end) as on_time,
        count(case when marks.closed_at is null then 1 end) as undated
    from temp.request_mark as marks
    cross join marts.request_horizon as horizon
    where marks.to_handle and marks.due_at <= horizon.data_date and marks.open is null
    group by marks.place_number, marks.month_start, marks.due_month
),

-- Added up to the community first, so that few rows are carried to the places above it.
of_communities as (
    select
        grains.community_number as place_number,
        settled.month_start,
        settled.due_month,
        sum(settled.due) as due,
        sum(settled.on_time) as on_time,
        sum(settled.undated) as undated
    from settled
    inner join marts.place_grain as grains on settled.place_number = grains.place_number
    group by grains.community_number, settled.month_start, settled.due_month
),

carried as (
    select
        above.ancestor_number as place_number,
        counted.month_start,
        counted.due_month,
        counted.due,
        counted.on_time,
        counted.undated
    from of_communities as counted
    inner join marts.place_ancestor as above on counted.place_number = above.place_number
    union all
    select
        below.ancestor_number as place_number,
        counted.month_start,
        counted.due_month,
        counted.due,
        counted.on_time,
        counted.undated
    from settled as counted
    inner join marts.place_below as below on counted.place_number = below.place_number
),

summed as (
    select
        place_number,
        month_start,
        due_month,
        sum(due) as due,
        sum(on_time) as on_time,
        sum(undated) as undated
    from carried
    group by place_number, month_start, due_month
)

select
    'place' as grain,
    places.place_id,
    places.place_level,
    summed.month_start,
    summed.due_month,
    cast(null as varchar) as category,
    cast(null as varchar) as channel,
    summed.due,
    summed.on_time,
    summed.undated
from summed
inner join marts.place_grain as places on summed.place_number = places.place_number;
