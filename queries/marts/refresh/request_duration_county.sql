-- One row per county or place above, month of the batch and bucket: fine ones of all requests, wide ones of each category and channel.
insert into marts.request_duration
with closed as (
    select
        marks.county_number as place_number,
        marks.month_start,
        marks.category,
        marks.channel,
        marks.duration_bucket as fine,
        marks.duration_bucket - mod(marks.duration_bucket, 4) as wide
    from temp.request_mark as marks
    where marks.duration_bucket is not null
),

counted as (
    select
        closed.place_number,
        closed.month_start,
        closed.category,
        closed.channel,
        coalesce(closed.fine, closed.wide) as bucket,
        count(*) as requests
    from closed
    group by
        grouping sets (
            (closed.place_number, closed.month_start, closed.fine),
            (closed.place_number, closed.month_start, closed.category, closed.wide),
            (closed.place_number, closed.month_start, closed.channel, closed.wide)
        )
)

select
    case
        when counted.category is not null then 'category'
        when counted.channel is not null then 'channel'
        else 'place'
    end as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    counted.category,
    counted.channel,
    counted.bucket,
    sum(counted.requests) as requests
from counted
inner join marts.place_ancestor as above on counted.place_number = above.place_number
group by
    above.ancestor_id,
    above.ancestor_level,
    counted.month_start,
    counted.category,
    counted.channel,
    counted.bucket;
