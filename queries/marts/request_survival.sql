-- One row per place, period, slice and bucket in which requests were closed: the Kaplan-Meier share of those still open.
-- The last bucket, of closings or of ages, has a row too: it says how long requests were followed.
-- Open requests are censored at the data date, after the closings of their bucket. `spread` is
-- Greenwood's sum; a request closed before it was opened has no duration and is left out.
create view marts.request_survival as
with censored as (
    select
        pending.place_id,
        pending.month_start,
        pending.category,
        pending.channel,
        marts.bucket_of(date_diff('second', pending.opened_at, horizon.data_date)) as bucket,
        count(*) as requests,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    where pending.closed_at is null
    group by all
),

ended as (
    select
        grain,
        place_id,
        place_level,
        month_start,
        coalesce(category, channel) as slice,
        bucket,
        requests as closed,
        0 as open,
    from marts.request_duration
    union all
    select
        'place' as grain,
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        censored.month_start,
        null as slice,
        case
            when above.ancestor_level in ('community', 'subdistrict') then censored.bucket - censored.bucket % 4
            else censored.bucket
        end as bucket,
        0 as closed,
        censored.requests as open,
    from censored
    inner join marts.place_grain as grains on censored.place_id = grains.place_id
    inner join marts.place_ancestor as above on grains.community_id = above.place_id
    union all
    select
        split.grain,
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        censored.month_start,
        case split.grain when 'category' then censored.category else censored.channel end as slice,
        censored.bucket - censored.bucket % 4 as bucket,
        0 as closed,
        censored.requests as open,
    from censored
    cross join (values ('category'), ('channel')) as split (grain)
    inner join marts.place_grain as grains on censored.place_id = grains.place_id
    inner join marts.place_ancestor as above on grains.county_id = above.place_id
),

left_out as (
    select
        place_id,
        period,
        period_start,
        split,
        slice,
        coalesce(closed - timed, 0)::bigint as not_timed,
    from marts.request_cell
),

pooled as (
    select
        ended.place_id,
        ended.place_level,
        periods.period,
        periods.period_start,
        periods.period_end,
        case ended.grain when 'place' then 'none' else ended.grain end as split,
        ended.slice,
        ended.bucket,
        sum(ended.closed)::double as closed,
        sum(ended.open)::double as open,
    from ended
    inner join marts.request_period as periods on ended.month_start = periods.month_start
    group by all
),

standing as (
    select
        *,
        sum(closed + open) over cell as total,
        sum(closed) over cell as closings,
        sum(closed + open) over later as at_risk,
        max(bucket) over cell as last_bucket,
        sum(closed) over (
            partition by place_id, period, period_start, split, slice
            order by bucket rows unbounded preceding
        ) as closed_so_far,
    from pooled
    window
        cell as (partition by place_id, period, period_start, split, slice),
        later as (
            partition by place_id, period, period_start, split, slice
            order by bucket desc rows unbounded preceding
        )
),

multiplied as (
    select
        *,
        sum(case when closed < at_risk then ln(1 - closed / nullif(at_risk, 0)) end) over earlier as log_open,
        max(case when closed = at_risk then 1 else 0 end) over earlier as is_exhausted,
        sum(
            case when closed < at_risk then closed / nullif(at_risk * (at_risk - closed), 0) end
        ) over earlier as spread,
    from standing
    window
        earlier as (
            partition by place_id, period, period_start, split, slice
            order by bucket rows unbounded preceding
        )
)

select
    multiplied.place_id,
    multiplied.place_level,
    multiplied.period,
    multiplied.period_start,
    multiplied.period_end,
    multiplied.split,
    multiplied.slice,
    buckets.from_days,
    case
        when multiplied.split = 'none' and multiplied.place_level not in ('community', 'subdistrict')
            then buckets.to_days
        else buckets.wide_to_days
    end as to_days,
    multiplied.total::bigint as total,
    multiplied.closings::bigint as closings,
    multiplied.closed_so_far,
    multiplied.at_risk,
    case
        when multiplied.is_exhausted = 1 then 0
        else exp(coalesce(multiplied.log_open, 0))
    end as still_open,
    coalesce(multiplied.spread, 0) as spread,
    case
        when max(multiplied.is_exhausted) over (
            partition by
                multiplied.place_id, multiplied.period, multiplied.period_start, multiplied.split, multiplied.slice
        ) = 1 then 'infinity'::double
        else last_buckets.from_days
    end as followed_days,
    left_out.not_timed,
from multiplied
inner join marts.duration_bucket as buckets on multiplied.bucket = buckets.bucket
inner join marts.duration_bucket as last_buckets on multiplied.last_bucket = last_buckets.bucket
left join left_out
    on multiplied.place_id = left_out.place_id
    and multiplied.period = left_out.period
    and multiplied.period_start = left_out.period_start
    and multiplied.split = left_out.split
    and multiplied.slice is not distinct from left_out.slice
where multiplied.closed > 0 or multiplied.bucket = multiplied.last_bucket;
