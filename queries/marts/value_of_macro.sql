-- One row per place and period of the cells with the measure: its value.
-- `cells` names a table of places and periods; the measure is a sum over a place and period of its
-- columns. Everything is counted: a census, without a sampling interval. `cases` is what n tells,
-- the value itself where it is not given.
create macro marts.value_of(cells, measure, name := null::varchar, basis := 'over', cases := null::bigint, left_out := null::bigint) as table
with counted as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        name as breakdown,
        measure as numerator,
        cases as counted_cases,
        left_out as not_counted,
    from query_table(cells)
    group by all
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    basis as period_basis,
    'none' as split,
    null::varchar as slice,
    breakdown,
    numerator::double as numerator,
    null::double as denominator,
    numerator::double as value,
    null::double as lower,
    null::double as upper,
    coalesce(counted_cases, numerator)::bigint as n,
    not_counted::bigint as left_out,
from counted
where numerator is not null;
