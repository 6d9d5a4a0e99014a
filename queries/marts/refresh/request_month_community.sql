-- One row per community, month of the batch and category, with the measures that are asked for there.
insert into marts.request_month (
    grain, place_id, place_level, month_start, category, channel,
    received,
    to_handle,
    closed,
    open,
    timed,
    elapsed_seconds,
    valid,
    contacted_valid,
    solved_valid,
    satisfied_valid,
    basically_valid,
    answer_known
)
with counted as (
    select
        marks.community_number as place_number,
        marks.month_start,
        marks.category,
        count(received) as received,
        count(to_handle) as to_handle,
        count(closed) as closed,
        count(open) as open,
        count(timed) as timed,
        coalesce(sum(elapsed_seconds), 0) as elapsed_seconds,
        count(valid) as valid,
        count(contacted_valid) as contacted_valid,
        count(solved_valid) as solved_valid,
        count(satisfied_valid) as satisfied_valid,
        count(basically_valid) as basically_valid,
        count(answer_known) as answer_known
    from temp.request_mark as marks
    group by marks.community_number, marks.month_start, marks.category
)

select
    'category' as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    counted.category as category,
    cast(null as varchar) as channel,
    sum(counted.received) as received,
    sum(counted.to_handle) as to_handle,
    sum(counted.closed) as closed,
    sum(counted.open) as open,
    sum(counted.timed) as timed,
    sum(counted.elapsed_seconds) as elapsed_seconds,
    sum(counted.valid) as valid,
    sum(counted.contacted_valid) as contacted_valid,
    sum(counted.solved_valid) as solved_valid,
    sum(counted.satisfied_valid) as satisfied_valid,
    sum(counted.basically_valid) as basically_valid,
    sum(counted.answer_known) as answer_known
from counted
inner join marts.place_ancestor as above on counted.place_number = above.place_number
where above.ancestor_level = 'community'
group by above.ancestor_id, above.ancestor_level, counted.month_start, counted.category;
