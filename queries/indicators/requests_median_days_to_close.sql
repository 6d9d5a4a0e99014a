-- One row per place, period, slice and way of counting: the median of the days to close, and what closed ones alone hide.
with ways as (
    select
        speed.*,
        ways.way as breakdown,
        ways.days,
        ways.lower,
        ways.upper,
        ways.cases,
    from marts.request_speed as speed
    cross join lateral (
        values
        ('all_requests', speed.median_days, speed.earliest_days, speed.latest_days, speed.total),
        ('closed_only', speed.closed_median_days, null, null, speed.closings),
        ('bias', speed.closed_median_days - speed.median_days, null, null, speed.total)
    ) as ways (way, days, lower, upper, cases)
    where ways.days is not null
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
from ways;
