-- One row per place, period, slice and rule set with valid call-backs: the mean over requests of their weighted score.
-- The squares are those of the score of each request, so the interval knows how the answers go together.
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
        rules.response_weight * cell.contacted_valid
        + rules.solution_weight * cell.solved_valid
        + rules.satisfaction_weight
        * (cell.satisfied_valid + rules.basically_weight * cell.basically_valid) as scores,
        rules.response_weight ** 2 * cell.contacted_valid
        + rules.solution_weight ** 2 * cell.solved_valid
        + rules.satisfaction_weight ** 2
        * (cell.satisfied_valid + rules.basically_weight ** 2 * cell.basically_valid)
        + 2 * rules.response_weight * rules.solution_weight * cell.contacted_solved
        + 2 * rules.response_weight * rules.satisfaction_weight
        * (cell.contacted_satisfied + rules.basically_weight * cell.contacted_basically)
        + 2 * rules.solution_weight * rules.satisfaction_weight
        * (cell.satisfied_solved + rules.basically_weight * cell.basically_solved) as squares,
    from marts.request_cell as cell
    cross join marts.rule_set as rules
    where cell.valid > 0 and cell.contacted_solved is not null
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
