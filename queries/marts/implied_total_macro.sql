-- One row per place and scope that prints a part and its percentage: the whole that the two imply.
-- A whole is a whole number, so the bounds are the first and the last one that would be printed
-- as this percentage, and where there is none the two contradict each other and imply nothing.
-- Rounding first keeps 36 / 72 % at 50 in binary arithmetic.
create macro marts.implied_total(part_id, percentage_id) as table
with implied as (
    select
        * exclude (value, lower, upper, bare_lower, bare_upper, qualifier),
        round(100 * value) as value,
        ceil(round(100 * lower, 6)) as lower,
        floor(round(100 * upper, 6)) as upper,
        ceil(round(100 * bare_lower, 6)) as bare_lower,
        floor(round(100 * bare_upper, 6)) as bare_upper,
    from marts.quotients([part_id], [percentage_id], false)
)

select
    place_id,
    scope,
    breakdown,
    period_start,
    period_end,
    period_basis,
    source_id,
    numerator,
    denominator,
    value,
    lower,
    upper,
    bare_lower,
    bare_upper,
    marts.qualifier(lower, upper) as qualifier,
    inputs,
from implied
where lower is null or upper is null or lower <= upper;
