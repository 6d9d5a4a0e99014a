-- one row per bucket of time in which requests of a process opened in some months at a place were closed, or are open at the data date
-- The buckets are wide ones; places are those of marts.request_stay, from the subdistrict upwards.
with ended as (
    select
        stays.bucket,
        sum(stays.requests) as closed,
        0 as open,
    from marts.request_stay as stays
    where stays.stage = 'opened'
        and stays.next_stage = 'settled'
        and stays.process = $process
        and stays.place_id = $place
        and strftime(stays.month_start, '%Y-%m') between $first and $last
    group by stays.bucket
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
        and pending.process = $process
        and strftime(pending.month_start, '%Y-%m') between $first and $last
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
        select
            bucket - bucket % 4 as bucket,
            0 as closed,
            requests as open,
        from followed
    ) as both_ends
    group by bucket
)

select
    buckets.from_days,
    buckets.wide_to_days as to_days,
    pooled.closed,
    pooled.open,
from pooled
inner join marts.duration_bucket as buckets on pooled.bucket = buckets.bucket
order by buckets.from_days
