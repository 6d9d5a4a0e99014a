-- One row per place above communities and period.
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'as_of' as period_basis,
    'none' as split,
    null::varchar as slice,
    null::varchar as breakdown,
    held_by_top::double as numerator,
    held::double as denominator,
    100 * held_by_top / held as value,
    null::double as lower,
    null::double as upper,
    communities as n,
    null::bigint as left_out,
from marts.time_bank_top_tenth
where held > 0;
