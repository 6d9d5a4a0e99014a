-- One row per place from the community upwards, touched month and month of closing.
insert into marts.request_flow
with ways as (
    select
        marks.community_id as place_id,
        marks.month_start,
        marks.closed_month,
        count(*) as requests
    from marts.request_mark as marks
    where marks.on_a_way
    group by marks.community_id, marks.month_start, marks.closed_month
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    ways.month_start,
    ways.closed_month,
    sum(ways.requests) as requests
from ways
inner join marts.place_ancestor as above on ways.place_id = above.place_id
group by above.ancestor_id, above.ancestor_level, ways.month_start, ways.closed_month;
