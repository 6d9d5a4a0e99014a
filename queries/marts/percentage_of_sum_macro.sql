-- One row per place and scope that publishes both indicators: the first as a percentage of the two together.
-- The part stands on both sides of the division, so its two ends are taken with the other's
-- opposite ends: narrower than dividing two independent figures, and never above 100.
create macro marts.percentage_of_sum(part_id, rest_id) as table
with shared as (
    select
        *,
        100 * left_value / nullif(left_value + right_value, 0) as value,
        100 * left_lower / nullif(left_lower + right_upper, 0) as lower,
        100 * left_upper / nullif(left_upper + right_lower, 0) as upper,
        100 * left_bare_lower / nullif(left_bare_lower + right_bare_upper, 0) as bare_lower,
        100 * left_bare_upper / nullif(left_bare_upper + right_bare_lower, 0) as bare_upper,
    from marts.pairs([part_id], 'numerator', [rest_id], 'denominator', false)
)

select
    place_id,
    scope,
    cast(null as varchar) as breakdown,
    period_start,
    period_end,
    period_basis,
    source_id,
    left_value as numerator,
    left_value + right_value as denominator,
    value,
    lower,
    upper,
    bare_lower,
    bare_upper,
    marts.qualifier(lower, upper) as qualifier,
    [
        {'role': 'numerator', 'figure_id': inputs[1].figure_id},
        {'role': 'denominator', 'figure_id': inputs[1].figure_id},
        {'role': 'denominator', 'figure_id': inputs[2].figure_id},
    ] as inputs,
from shared;
