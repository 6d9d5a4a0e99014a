-- One row per place, month with a register and type of compound: a measure, or a part of a whole times a factor.
-- The register counts every compound: a census, without a sampling interval.
create macro marts.compound_value(measure, per := null::bigint, factor := 1, name := null::varchar, left_out := null::bigint) as table
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'as_of' as period_basis,
    split,
    slice,
    name as breakdown,
    measure::double as numerator,
    per::double as denominator,
    case when per is null then measure else factor * measure / nullif(per, 0) end as value,
    null::double as lower,
    null::double as upper,
    coalesce(per, measure)::bigint as n,
    left_out::bigint as left_out,
from marts.compound_cell
where measure is not null and coalesce(per, 1) > 0;
