-- One row per place and period of the cells with a count: how many events there are, with Byar's interval.
-- `cells` names a table of places and periods; events is a sum over a place and period of its columns.
create macro marts.count_of(cells, events, name := null::varchar, left_out := null::bigint) as table
with counted as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        name as breakdown,
        events as numerator,
        left_out as not_counted,
    from query_table(cells)
    group by all
),

bounded as (
    select
        *,
        marts.byar(numerator) as bounds,
    from counted
    where numerator is not null
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'over' as period_basis,
    'none' as split,
    null::varchar as slice,
    breakdown,
    numerator::double as numerator,
    null::double as denominator,
    numerator::double as value,
    bounds.lower as lower,
    bounds.upper as upper,
    numerator::bigint as n,
    not_counted::bigint as left_out,
from bounded;
