-- One row per place and period of the cells with both measures: one divided by the other, times a factor.
-- `cells` names a table of places and periods; the measures are sums over a place and period of its
-- columns. Everything is counted: a census, without a sampling interval. `cases` is what n tells,
-- the divisor where it is not given.
create macro marts.ratio_of(
    cells,
    measure,
    per,
    factor := 1,
    name := null::varchar,
    basis := 'over',
    cases := null::bigint,
    left_out := null::bigint
) as table
with counted as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        name as breakdown,
        measure as numerator,
        per as denominator,
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
    denominator::double as denominator,
    factor * numerator / nullif(denominator, 0) as value,
    null::double as lower,
    null::double as upper,
    coalesce(counted_cases, denominator)::bigint as n,
    not_counted::bigint as left_out,
from counted
where numerator is not null and denominator > 0;
