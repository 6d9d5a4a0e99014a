-- One row per place and period in which both are given.
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'over' as period_basis,
    'none' as split,
    null::varchar as slice,
    null::varchar as breakdown,
    issued::double as numerator,
    hours::double as denominator,
    issued / hours as value,
    null::double as lower,
    null::double as upper,
    records as n,
    left_out as left_out,
from marts.time_bank_work
where hours > 0;
