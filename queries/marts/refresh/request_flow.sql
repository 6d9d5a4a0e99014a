-- One row per place from the community upwards, month of the batch and month of closing.
insert into marts.request_flow
with ways as (
    select
        marks.community_number as place_number,
        marks.month_start,
        marks.closed_month,
        count(*) as requests
    from temp.request_mark as marks
    where marks.on_a_way
    group by marks.community_number, marks.month_start, marks.closed_month
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    ways.month_start,
    ways.closed_month,
    sum(ways.requests) as requests
from ways
inner join marts.place_ancestor as above on ways.place_number = above.place_number
group by above.ancestor_id, above.ancestor_level, ways.month_start, ways.closed_month;
