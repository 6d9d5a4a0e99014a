-- One row per place and scope that publishes both sides: the sums of the left and the right indicators.
-- Both sides must mean the same part of the place. Only an indicator whose registry entry says why
-- may join across scopes; then a figure for the whole place may meet one for a part of it, where
-- nothing better is published, and the pair is for the part.
create macro marts.pairs(left_ids, left_role, right_ids, right_role, across_scopes) as table
select
    lefts.place_id,
    case when lefts.scope = 'whole' then rights.scope else lefts.scope end as scope,
    case when lefts.period_start = rights.period_start then lefts.period_start end as period_start,
    case when lefts.period_end = rights.period_end then lefts.period_end end as period_end,
    case
        when lefts.period_basis = rights.period_basis then lefts.period_basis else 'not_stated'
    end as period_basis,
    lefts.source_id,
    lefts.value as left_value,
    lefts.lower as left_lower,
    lefts.upper as left_upper,
    lefts.bare_lower as left_bare_lower,
    lefts.bare_upper as left_bare_upper,
    rights.value as right_value,
    rights.lower as right_lower,
    rights.upper as right_upper,
    rights.bare_lower as right_bare_lower,
    rights.bare_upper as right_bare_upper,
    lefts.inputs || rights.inputs as inputs,
from marts.sums(left_ids, left_role) as lefts
inner join marts.sums(right_ids, right_role) as rights
    on lefts.place_id = rights.place_id
    and (
        lefts.scope = rights.scope
        or (across_scopes and 'whole' in (lefts.scope, rights.scope))
    )
qualify lefts.scope = rights.scope
    or not bool_or(lefts.scope = rights.scope) over (partition by lefts.place_id);
