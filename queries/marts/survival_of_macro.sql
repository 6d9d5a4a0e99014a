-- One row per cell and bucket of `pooled`: the Kaplan-Meier share of the requests of the cell that are still open after it.
-- `pooled` names a table like marts.request_pooled; a cell is a place, period and slice, under whatever
-- names or numbers. Open requests are censored at the data date, after the closings of their bucket.
-- `spread` is Greenwood's sum; a request closed before it was opened has no duration and is left out.
-- Logarithms and spreads are added as whole numbers, of which 2^50 and 2^60 are 1: so sums are the
-- same to the last digit in whatever order and among whatever other cells they are worked out.
create macro marts.survival_of(pooled) as table
-- Counts are added up once over each window: at_risk from the last bucket down, closed_so_far from the first up.
with standing as (
    select
        *,
        sum(closed + open) over still_to_come as at_risk,
        sum(closed) over so_far as closed_so_far,
    from query_table(pooled)
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
        sum(
            case when closed < at_risk then round(ln(1 - closed / nullif(at_risk, 0)) * 1125899906842624)::bigint end
        ) over so_far as log_open,
        sum(
            case
                when closed < at_risk
                    then round(closed / nullif(at_risk * (at_risk - closed), 0) * 1152921504606846976)::bigint
            end
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
    multiplied.* exclude (total, closings, log_open, spread),
    buckets.from_days,
    case when multiplied.is_wide then buckets.wide_to_days else buckets.to_days end as to_days,
    multiplied.total::bigint as total,
    multiplied.closings::bigint as closings,
    case
        -- All that were left were closed: nothing can follow, so this is the last bucket.
        when multiplied.closed = multiplied.at_risk then 0
        else exp(coalesce(multiplied.log_open, 0) / 1125899906842624)
    end as still_open,
    coalesce(multiplied.spread, 0) / 1152921504606846976 as spread,
from multiplied
inner join marts.duration_bucket as buckets on multiplied.bucket = buckets.bucket;
