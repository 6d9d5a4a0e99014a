-- One row per place and scope that publishes both sides: one sum divided by another.
-- The interval is as wide as the bounds of both sides allow; an open bound leaves it open.
create macro marts.quotients(numerator_ids, denominator_ids, across_scopes) as table
with divided as (
    select
        *,
        left_value / nullif(right_value, 0) as value,
        left_lower / nullif(right_upper, 0) as lower,
        left_upper / nullif(right_lower, 0) as upper,
        left_bare_lower / nullif(right_bare_upper, 0) as bare_lower,
        left_bare_upper / nullif(right_bare_lower, 0) as bare_upper,
    from marts.pairs(
        numerator_ids, 'numerator', denominator_ids, 'denominator', across_scopes
    )
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
    right_value as denominator,
    value,
    lower,
    upper,
    bare_lower,
    bare_upper,
    marts.qualifier(lower, upper) as qualifier,
    inputs,
from divided;
