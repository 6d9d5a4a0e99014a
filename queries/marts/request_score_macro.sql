-- One row per place, period and slice with valid call-backs: the mean of scores from 0 to 1 as a percentage.
-- squares is the sum of the squared scores; the interval is that of the mean of a multinomial.
create macro marts.request_score(scores, squares, name) as table
with counted as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        split,
        slice,
        scores as numerator,
        valid as denominator,
        to_handle - valid as not_counted,
        marts.multinomial(scores, squares, valid) as bounds,
        name as breakdown,
    from marts.request_cell
    where valid > 0 and scores is not null
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
    numerator,
    denominator,
    100 * numerator / nullif(denominator, 0) as value,
    100 * bounds.lower as lower,
    100 * bounds.upper as upper,
    denominator as n,
    not_counted as left_out,
from counted;
