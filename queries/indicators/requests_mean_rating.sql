-- One row per place, period and slice with ratings; the interval is that of the mean of a multinomial on the scale 1 to 5.
with rated_cell as (
    select
        *,
        marts.multinomial(
            (ratings - rated) / 4,
            (coalesce(ratings_squared, ratings * ratings / nullif(rated, 0)) - 2 * ratings + rated) / 16,
            rated
        ) as bounds,
    from marts.request_cell
    where rated > 0 and ratings_squared is not null
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
    ratings as numerator,
    rated as denominator,
    ratings / nullif(rated, 0) as value,
    1 + 4 * bounds.lower as lower,
    1 + 4 * bounds.upper as upper,
    rated as n,
    to_handle - rated as left_out,
from rated_cell;
