-- One row per county or place above, month of the batch, channel and wide bucket.
insert into marts.request_duration
with counted as (
    select
        marks.county_number as place_number,
        marks.month_start,
        marks.channel,
        marks.duration_bucket - mod(marks.duration_bucket, 4) as bucket,
        count(*) as requests
    from temp.request_mark as marks
    where marks.duration_bucket is not null
    group by marks.county_number, marks.month_start, marks.channel, marks.duration_bucket - mod(marks.duration_bucket, 4)
)

select
    'channel' as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    cast(null as varchar) as category,
    counted.channel as channel,
    counted.bucket,
    sum(counted.requests) as requests
from counted
inner join marts.place_ancestor as above on counted.place_number = above.place_number
group by above.ancestor_id, above.ancestor_level, counted.month_start, counted.channel, counted.bucket;
