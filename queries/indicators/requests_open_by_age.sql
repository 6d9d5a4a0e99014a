-- One row per place and age class of the requests open at the data date.
select
    place_id,
    place_level,
    'day' as period,
    null::date as period_start,
    day as period_end,
    'as_of' as period_basis,
    'none' as split,
    null::varchar as slice,
    age as breakdown,
    null::double as numerator,
    null::double as denominator,
    requests as value,
    null::double as lower,
    null::double as upper,
    requests as n,
    null::bigint as left_out,
from marts.request_open_cell;
