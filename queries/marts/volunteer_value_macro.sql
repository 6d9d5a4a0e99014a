-- One row per place, period and kind of service for which the measure is given: its value, or one measure divided by another.
-- Records count everything that was done: a census, without a sampling interval.
create macro marts.volunteer_value(measure, per := null::double, factor := 1, basis := 'over') as table
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    basis as period_basis,
    split,
    slice,
    null::varchar as breakdown,
    measure::double as numerator,
    per::double as denominator,
    case when per is null then measure else factor * measure / nullif(per, 0) end as value,
    null::double as lower,
    null::double as upper,
    records as n,
    null::bigint as left_out,
from marts.volunteer_cell
where measure is not null and coalesce(per, 1) > 0;
