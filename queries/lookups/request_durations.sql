-- one row per bucket of time in which requests opened in some months at a place were closed, or are open at the data date
-- The buckets are those of marts.request_survival: wide ones at communities, subdistricts and in slices.
with place as (
    select
        places.place_id,
        places.place_level in ('community', 'subdistrict') or $grain <> 'place' as is_wide,
    from marts.place as places
    where places.place_id = $place
),

ended as (
    select
        durations.bucket,
        sum(durations.requests) as closed,
        0 as open,
    from marts.request_duration as durations
    where durations.grain = $grain
        and durations.place_id = $place
        and durations.category is not distinct from $category
        and durations.channel is not distinct from $channel
        and strftime(durations.month_start, '%Y-%m') between $first and $last
    group by durations.bucket
),

followed as (
    select
        marts.bucket_of(date_diff('second', pending.opened_at, horizon.data_date)) as bucket,
        count(*) as requests,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    inner join marts.place_ancestor as above on pending.place_id = above.place_id
    where pending.closed_at is null
        and above.ancestor_id = $place
        and ($category is null or pending.category = $category)
        and ($channel is null or pending.channel = $channel)
        and strftime(pending.month_start, '%Y-%m') between $first and $last
    group by all
),

censored as (
    select
        case when place.is_wide then followed.bucket - followed.bucket % 4 else followed.bucket end as bucket,
        0 as closed,
        sum(followed.requests) as open,
    from followed
    cross join place
    group by all
),

pooled as (
    select
        bucket,
        sum(closed)::double as closed,
        sum(open)::double as open,
    from (
        select * from ended
        union all
        select * from censored
    ) as both_ends
    group by bucket
)

select
    buckets.from_days,
    case when place.is_wide then buckets.wide_to_days else buckets.to_days end as to_days,
    pooled.closed,
    pooled.open,
from pooled
cross join place
inner join marts.duration_bucket as buckets on pooled.bucket = buckets.bucket
order by buckets.from_days
