-- One row per place, period and stage: requests to handle that reached it.
-- A stage that no record of the county has is not recorded there, and has no row.
with reached as (
    select
        cell.*,
        stages.stage as breakdown,
        stages.reached,
        marts.wilson(stages.reached, cell.to_handle) as bounds,
    from marts.request_cell as cell
    cross join lateral (
        values
        ('accepted', cell.accepted),
        ('dispatched', cell.dispatched),
        ('taken', cell.taken),
        ('contacted', cell.contacted),
        ('closed', cell.closed),
        ('called_back', cell.called_back)
    ) as stages (stage, reached)
    inner join marts.place_grain as grains on cell.place_id = grains.place_id
    inner join marts.request_stage as recorded
        on coalesce(grains.county_id, cell.place_id) = recorded.place_id and stages.stage = recorded.stage
    where cell.to_handle > 0
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
    breakdown,
    reached as numerator,
    to_handle as denominator,
    100 * reached / nullif(to_handle, 0) as value,
    100 * bounds.lower as lower,
    100 * bounds.upper as upper,
    to_handle as n,
    0::bigint as left_out,
from reached;
