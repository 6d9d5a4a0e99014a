-- one row per last stage that open requests of a place have reached and bucket of the time since then: how many wait there at the data date
with waiting as (
    select
        case
            when pending.contacted_at is not null then 'contacted'
            when pending.taken_at is not null then 'taken'
            when pending.dispatched_at is not null then 'dispatched'
            when pending.accepted_at is not null then 'accepted'
            else 'opened'
        end as stage,
        coalesce(
            pending.contacted_at, pending.taken_at, pending.dispatched_at, pending.accepted_at, pending.opened_at
        ) as since,
    from marts.request_pending as pending
    inner join marts.place_ancestor as above on pending.place_id = above.place_id
    where pending.closed_at is null
        and above.ancestor_id = $place
        and ($process is null or pending.process = $process)
        and strftime(pending.month_start, '%Y-%m') between $first and $last
)

select
    waiting.stage,
    buckets.from_days,
    buckets.wide_to_days as to_days,
    count(*)::double as requests,
from waiting
cross join marts.request_horizon as horizon
inner join marts.duration_bucket as buckets
    on buckets.bucket = marts.bucket_of(date_diff('second', waiting.since, horizon.data_date))
    - marts.bucket_of(date_diff('second', waiting.since, horizon.data_date)) % 4
group by waiting.stage, buckets.from_days, buckets.wide_to_days
order by waiting.stage, buckets.from_days
