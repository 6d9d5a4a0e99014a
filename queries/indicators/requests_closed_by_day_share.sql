-- One row per place, period, slice and day: the Kaplan-Meier share closed by then, with Greenwood's interval.
-- A day that no request of the period has been followed to has no row.
with reached as (
    select
        speed.*,
        days.day,
        coalesce(days.still_open, 1) as share_open,
        marts.greenwood(coalesce(days.still_open, 1), coalesce(days.spread, 0), speed.total) as bounds,
    from marts.request_speed as speed
    cross join lateral (
        values
        (1, speed.open_1, speed.spread_1),
        (3, speed.open_3, speed.spread_3),
        (7, speed.open_7, speed.spread_7),
        (15, speed.open_15, speed.spread_15),
        (30, speed.open_30, speed.spread_30)
    ) as days (day, still_open, spread)
    where speed.followed_days >= days.day
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
    'day_' || day as breakdown,
    (1 - share_open) * total as numerator,
    total as denominator,
    100 * (1 - share_open) as value,
    100 * (1 - bounds.upper) as lower,
    100 * (1 - bounds.lower) as upper,
    total as n,
    not_timed as left_out,
from reached;
