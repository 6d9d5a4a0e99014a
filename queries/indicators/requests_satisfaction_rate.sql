-- One row per place, period, slice and rule set with valid call-backs: the weighted satisfaction.
with scored as (
    select
        cell.place_id,
        cell.place_level,
        cell.period,
        cell.period_start,
        cell.period_end,
        cell.split,
        cell.slice,
        cell.valid,
        cell.to_handle - cell.valid as not_called_back,
        rules.rule_set_id,
        cell.satisfied_valid + rules.basically_weight * cell.basically_valid as scores,
        cell.satisfied_valid + rules.basically_weight ** 2 * cell.basically_valid as squares,
    from marts.request_cell as cell
    cross join marts.rule_set as rules
    where cell.valid > 0
),

bounded as (
    select
        *,
        marts.multinomial(scores, squares, valid) as bounds,
    from scored
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
    rule_set_id as breakdown,
    scores as numerator,
    valid as denominator,
    100 * scores / nullif(valid, 0) as value,
    100 * bounds.lower as lower,
    100 * bounds.upper as upper,
    valid as n,
    not_called_back as left_out,
from bounded;
