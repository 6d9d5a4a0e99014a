-- One row per place, period and slice in which requests of the whole were opened: the part as a percentage of them.
-- Part and whole are columns of marts.request_cell, or sums of them; the interval is Wilson's.
create macro marts.request_share(part, whole, left_out := 0) as table
with counted as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        split,
        slice,
        part as numerator,
        whole as denominator,
        left_out as not_counted,
        marts.wilson(part, whole) as bounds,
    from marts.request_cell
    where whole > 0
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
    null::varchar as breakdown,
    numerator,
    denominator,
    100 * numerator / nullif(denominator, 0) as value,
    100 * bounds.lower as lower,
    100 * bounds.upper as upper,
    denominator as n,
    not_counted as left_out,
from counted;
