-- One row per place, period and slice with something to average: a sum over requests divided by how many they are.
create macro marts.request_mean(total, cases, name, left_out := 0) as table
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'over' as period_basis,
    split,
    slice,
    name as breakdown,
    total as numerator,
    cases as denominator,
    total / nullif(cases, 0) as value,
    null::double as lower,
    null::double as upper,
    cases as n,
    left_out::bigint as left_out,
from marts.request_cell
where cases > 0;
