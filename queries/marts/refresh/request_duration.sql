-- One row per community or subdistrict, month of the batch and wide bucket.
insert into marts.request_duration
with of_communities as (
    select
        marks.community_number as place_number,
        marks.month_start,
        marks.duration_bucket - mod(marks.duration_bucket, 4) as bucket,
        count(*) as requests
    from temp.request_mark as marks
    where marks.duration_bucket is not null
    group by marks.community_number, marks.month_start, marks.duration_bucket - mod(marks.duration_bucket, 4)
),

counted as (
    select
        'community' as grain,
        place_number,
        month_start,
        bucket,
        requests
    from of_communities
    union all
    select
        'subdistrict' as grain,
        grains.subdistrict_number as place_number,
        parts.month_start,
        parts.bucket,
        sum(parts.requests) as requests
    from of_communities as parts
    inner join marts.place_grain as grains on parts.place_number = grains.place_number
    group by grains.subdistrict_number, parts.month_start, parts.bucket
)

select
    'place' as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    cast(null as varchar) as category,
    cast(null as varchar) as channel,
    counted.bucket,
    counted.requests
from counted
inner join marts.place_rise as above on counted.place_number = above.place_number and counted.grain = above.grain
where above.ancestor_level in ('community', 'subdistrict') and above.is_alone
union all
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
inner join marts.place_rise as above on counted.place_number = above.place_number and counted.grain = above.grain
where above.ancestor_level in ('community', 'subdistrict') and not above.is_alone
group by above.ancestor_id, above.ancestor_level, counted.month_start, counted.bucket;
