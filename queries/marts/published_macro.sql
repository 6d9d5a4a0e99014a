-- One row per place and scope for which a document prints the indicator.
create macro marts.published(wanted) as table
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
    qualifier,
    [{'role': 'value', 'figure_id': figure_id}] as inputs,
from marts.used_figure
where indicator_id = wanted;
