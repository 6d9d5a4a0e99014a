-- One row per place, period, slice and way of counting: the median of the days to close, and what closed ones alone hide.
with ways as (
    select
        *,
        'all_requests' as breakdown,
        median_days as days,
        earliest_days as lower,
        latest_days as upper,
        total as cases,
    from marts.request_speed
    union all
    select
        *,
        'closed_only' as breakdown,
        closed_median_days as days,
        null as lower,
        null as upper,
        closings as cases,
    from marts.request_speed
    union all
    select
        *,
        'bias' as breakdown,
        closed_median_days - median_days as days,
        null as lower,
        null as upper,
        total as cases,
    from marts.request_speed
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'over' as period_basis,
    split,
    slice,
    breakdown,
    null::double as numerator,
    null::double as denominator,
    days as value,
    lower,
    upper,
    cases as n,
    not_timed as left_out,
from ways
where days is not null;
