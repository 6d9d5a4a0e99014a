-- One row per cell of `pooled`: the Kaplan-Meier shares still open after 1, 3, 7, 15 and 30 days, and the medians.
-- `pooled` names a table like marts.request_pooled. The bounds of the median are where the log-log
-- interval of the share still open reaches one half. Requests are followed for 30 days here; where all
-- were closed, for ever. A later data date moves a cell while a request is open that is not older
-- than the slowest closing, or while none has been followed for 30 days.
create macro marts.speed_of(pooled) as table
select
    place_id,
    period,
    period_start,
    split,
    slice,
    any_value(place_level) as place_level,
    any_value(period_end) as period_end,
    any_value(total) as total,
    any_value(closings) as closings,
    coalesce(
        max(from_days) < 30 or min(bucket) filter (open > 0) <= max(bucket) filter (closed > 0), false
    ) and count(*) filter (open > 0) > 0 as is_moving,
    case when min(still_open) = 0 then 'infinity'::double else least(max(from_days), 30) end as followed_days,
    min(still_open) filter (to_days <= 1) as open_1,
    max(spread) filter (to_days <= 1) as spread_1,
    min(still_open) filter (to_days <= 3) as open_3,
    max(spread) filter (to_days <= 3) as spread_3,
    min(still_open) filter (to_days <= 7) as open_7,
    max(spread) filter (to_days <= 7) as spread_7,
    min(still_open) filter (to_days <= 15) as open_15,
    max(spread) filter (to_days <= 15) as spread_15,
    min(still_open) filter (to_days <= 30) as open_30,
    max(spread) filter (to_days <= 30) as spread_30,
    min((from_days + to_days) / 2) filter (still_open <= 0.5) as median_days,
    min((from_days + to_days) / 2) filter (
        still_open = 0
        or (
            still_open < 1
            and ln(-ln(still_open)) + 1.959963984540054 * sqrt(spread) / nullif(-ln(still_open), 0) >= ln(ln(2))
        )
    ) as earliest_days,
    min((from_days + to_days) / 2) filter (
        still_open = 0
        or (
            still_open < 1
            and ln(-ln(still_open)) - 1.959963984540054 * sqrt(spread) / nullif(-ln(still_open), 0) >= ln(ln(2))
        )
    ) as latest_days,
    min((from_days + to_days) / 2) filter (closed_so_far * 2 >= closings and closings > 0) as closed_median_days,
from marts.survival_of(pooled)
group by all;
