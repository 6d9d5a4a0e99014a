-- One row per place, period, slice and bucket in which requests were closed or are open: the Kaplan-Meier share of those still open.
-- Open requests are censored at the data date, after the closings of their bucket. `spread` is
-- Greenwood's sum; a request closed before it was opened has no duration and is left out.
create view marts.request_survival as
with censored as (
    select
        grains.community_id,
        grains.county_id,
        pending.month_start,
        pending.category,
        pending.channel,
        marts.bucket_of(date_diff('second', pending.opened_at, horizon.data_date)) as bucket,
        count(*) as requests,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    inner join marts.place_grain as grains on pending.place_id = grains.place_id
    where pending.closed_at is null
    group by all
),

-- Added up before they are carried to the places above: few rows, whatever the number of requests.
open_below as (
    select
        'place' as grain,
        community_id as place_id,
        month_start,
        null::varchar as slice,
        bucket - bucket % 4 as bucket,
        sum(requests) as requests,
        true as is_below,
    from censored
    group by all
    union all
    select
        'place' as grain,
        county_id as place_id,
        month_start,
        null::varchar as slice,
        bucket,
        sum(requests) as requests,
        false as is_below,
    from censored
    group by all
    union all
    select
        split.grain,
        county_id as place_id,
        month_start,
        case split.grain when 'category' then category else channel end as slice,
        bucket - bucket % 4 as bucket,
        sum(requests) as requests,
        false as is_below,
    from censored
    cross join (values ('category'), ('channel')) as split (grain)
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
        below.grain,
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        below.month_start,
        below.slice,
        below.bucket,
        0 as closed,
        below.requests as open,
    from open_below as below
    inner join marts.place_ancestor as above on below.place_id = above.place_id
    where below.is_below = (above.ancestor_level in ('community', 'subdistrict'))
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

-- Counts are added up once over each window: at_risk from the last bucket down, closed_so_far from the first up.
standing as (
    select
        *,
        sum(closed + open) over still_to_come as at_risk,
        sum(closed) over so_far as closed_so_far,
    from pooled
    window
        still_to_come as (
            partition by place_id, period, period_start, split, slice
            order by bucket rows between current row and unbounded following
        ),
        so_far as (
            partition by place_id, period, period_start, split, slice
            order by bucket rows unbounded preceding
        )
),

multiplied as (
    select
        *,
        max(at_risk) over whole as total,
        max(closed_so_far) over whole as closings,
        sum(case when closed < at_risk then ln(1 - closed / nullif(at_risk, 0)) end) over so_far as log_open,
        sum(
            case when closed < at_risk then closed / nullif(at_risk * (at_risk - closed), 0) end
        ) over so_far as spread,
    from standing
    window
        whole as (
            partition by place_id, period, period_start, split, slice
            order by bucket rows between unbounded preceding and unbounded following
        ),
        so_far as (
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
        -- All that were left were closed: nothing can follow, so this is the last bucket.
        when multiplied.closed = multiplied.at_risk then 0
        else exp(coalesce(multiplied.log_open, 0))
    end as still_open,
    coalesce(multiplied.spread, 0) as spread,
from multiplied
inner join marts.duration_bucket as buckets on multiplied.bucket = buckets.bucket;
