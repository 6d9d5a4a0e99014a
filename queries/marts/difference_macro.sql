-- One row per place and scope that publishes both indicators: the first less the second.
create macro marts.difference(minuend_id, subtrahend_id) as table
with subtracted as (
    select
        *,
        left_value - right_value as value,
        left_lower - right_upper as lower,
        left_upper - right_lower as upper,
        left_bare_lower - right_bare_upper as bare_lower,
        left_bare_upper - right_bare_lower as bare_upper,
    from marts.pairs([minuend_id], 'term', [subtrahend_id], 'subtrahend', false)
)

select
    place_id,
    scope,
    cast(null as varchar) as breakdown,
    period_start,
    period_end,
    period_basis,
    source_id,
    cast(null as double) as numerator,
    cast(null as double) as denominator,
    value,
    lower,
    upper,
    bare_lower,
    bare_upper,
    marts.qualifier(lower, upper) as qualifier,
    inputs,
from subtracted;
