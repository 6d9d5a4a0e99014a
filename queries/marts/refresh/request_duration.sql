-- One row per community or subdistrict, month of the batch and wide bucket.
insert into marts.request_duration
with counted as (
    select
        marks.community_number as place_number,
        marks.month_start,
        marks.duration_bucket - mod(marks.duration_bucket, 4) as bucket,
        count(*) as requests
    from temp.request_mark as marks
    where marks.duration_bucket is not null
    group by marks.community_number, marks.month_start, marks.duration_bucket - mod(marks.duration_bucket, 4)
)

select
    'place' as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    cast(null as varchar) as category,
    cast(null as varchar) as channel,
    counted.bucket,
    sum(counted.requests) as requests
from counted
inner join marts.place_ancestor as above on counted.place_number = above.place_number
where above.ancestor_level in ('community', 'subdistrict')
group by above.ancestor_id, above.ancestor_level, counted.month_start, counted.bucket;
