-- One row per place, period and slice in which requests were opened: how many of them there are, with Byar's interval.
create macro marts.request_count(events, left_out := 0) as table
with counted as (
    select
        place_id,
        place_level,
        period,
        period_start,
        period_end,
        split,
        slice,
        events as numerator,
        left_out as not_counted,
        marts.byar(events) as bounds,
    from marts.request_cell
    where events is not null
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'over' as period_basis,
    split,
    slice,
    null::varchar as breakdown,
    numerator,
    null::double as denominator,
    numerator as value,
    bounds.lower as lower,
    bounds.upper as upper,
    numerator as n,
    not_counted as left_out,
from counted;
