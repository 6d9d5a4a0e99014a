-- One row per place and scope that publishes every one of the indicators: their sum.
create macro marts.total(term_ids) as table
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
from marts.sums(term_ids, 'term');
