-- One row per place, period and slice that requests fell due in: those closed by the deadline.
with counted as (
    select
        *,
        marts.wilson(on_time, due) as bounds,
    from marts.request_due_cell
    where due > 0
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
    on_time as numerator,
    due as denominator,
    100 * on_time / nullif(due, 0) as value,
    100 * bounds.lower as lower,
    100 * bounds.upper as upper,
    due as n,
    undated as left_out,
from counted;
