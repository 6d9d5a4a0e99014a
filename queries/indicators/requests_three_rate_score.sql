-- One row per place, period, slice and rule set with valid call-backs: the mean over requests of their weighted score.
-- Where no record of the county tells of a contact the score has no value, for its part of response is not known.
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
        recorded.stage is not null as is_recorded,
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
    inner join marts.place_grain as grains on cell.place_id = grains.place_id
    left join marts.request_stage as recorded
        on coalesce(grains.county_id, cell.place_id) = recorded.place_id and recorded.stage = 'contacted'
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
    case when is_recorded then scores end as numerator,
    valid as denominator,
    case when is_recorded then 100 * scores / nullif(valid, 0) end as value,
    case when is_recorded then 100 * bounds.lower end as lower,
    case when is_recorded then 100 * bounds.upper end as upper,
    valid as n,
    not_called_back as left_out,
from bounded;
