-- One row per place that publishes both indicators: the least share of units that the organisations can cover.
-- Every organisation stands in at least one unit and the text does not say in how many: only the
-- lower bound is known, the upper is 100, and there is no value in between to print.
create macro marts.least_coverage(organisation_id, unit_id) as table
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
    cast(null as double) as value,
    100 * left_lower / nullif(right_upper, 0) as lower,
    cast(100 as double) as upper,
    100 * left_bare_lower / nullif(right_bare_upper, 0) as bare_lower,
    cast(100 as double) as bare_upper,
    'range' as qualifier,
    inputs,
from marts.pairs([organisation_id], 'numerator', [unit_id], 'denominator', true);
