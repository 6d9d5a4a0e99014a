-- One row per place and period of the cells with a whole: the part as a percentage of it, with Wilson's interval.
-- `cells` names a table of places and periods; part and whole are sums over a place and period of its columns.
create macro marts.share_of(cells, part, whole, name := null::varchar, left_out := 0) as table
with counted as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        name as breakdown,
        part as numerator,
        whole as denominator,
        left_out as not_counted,
    from query_table(cells)
    group by all
),

bounded as (
    select
        *,
        marts.wilson(numerator, denominator) as bounds,
    from counted
    where denominator > 0
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
    denominator::double as denominator,
    100 * numerator / nullif(denominator, 0) as value,
    100 * bounds.lower as lower,
    100 * bounds.upper as upper,
    denominator::bigint as n,
    not_counted::bigint as left_out,
from bounded;
