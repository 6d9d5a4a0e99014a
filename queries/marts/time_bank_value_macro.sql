-- One row per place, period and scheme for which the measure is given: its value, or one measure divided by another.
-- A ledger counts every point: a census, without a sampling interval.
create macro marts.time_bank_value(measure, per := null::double, factor := 1, basis := 'over', name := null::varchar, left_out := null::bigint) as table
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    basis as period_basis,
    split,
    slice,
    name as breakdown,
    measure::double as numerator,
    per::double as denominator,
    case when per is null then measure else factor * measure / nullif(per, 0) end as value,
    null::double as lower,
    null::double as upper,
    records as n,
    left_out::bigint as left_out,
from marts.time_bank_cell
where measure is not null and coalesce(per, 1) > 0;
