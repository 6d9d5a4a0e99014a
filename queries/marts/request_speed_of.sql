-- One row per place, period and slice: the Kaplan-Meier shares still open after 1, 3, 7, 15 and 30 days, and the medians.
-- The bounds of the median are where the log-log interval of the share still open reaches one half.
create view marts.request_speed_of as
with followed as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        split,
        slice,
        any_value(total) as total,
        any_value(closings) as closings,
        case when min(still_open) = 0 then 'infinity'::double else max(from_days) end as followed_days,
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
    from marts.request_survival
    group by all
)

select
    followed.*,
    coalesce(cells.closed - cells.timed, 0)::bigint as not_timed,
from followed
left join marts.request_cell as cells
    on followed.place_id = cells.place_id
    and followed.period = cells.period
    and followed.period_start = cells.period_start
    and followed.split = cells.split
    and followed.slice is not distinct from cells.slice;
