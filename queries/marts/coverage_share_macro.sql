-- One row per place, month with a register, type of compound and rule in force: the compounds covered, of those that should be.
-- `layer` is organisation (own and joint) or work (posted instructors too); what attached counts as
-- is the rule's. A rule holds from its date, and in its place and those below where it names one.
create macro marts.coverage_share(layer) as table
with counted as (
    select
        cell.*,
        rules.rule_id,
        cell.own + cell.joint
        + case when layer = 'work' then cell.posted else 0 end
        + case
            when rules.attached_counts_as = 'organisation' then cell.attached
            when rules.attached_counts_as = 'work' and layer = 'work' then cell.attached
            else 0
        end as covered,
    from marts.compound_cell as cell
    inner join marts.coverage_rule as rules
        on (rules.valid_from is null or rules.valid_from <= cell.period_end)
        and (
            rules.place_id is null
            or rules.place_id in (
                select above.ancestor_id
                from marts.place_ancestor as above
                where above.place_id = cell.place_id
            )
        )
    where cell.form_known > 0
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'as_of' as period_basis,
    split,
    slice,
    rule_id as breakdown,
    covered::double as numerator,
    form_known::double as denominator,
    100 * covered / nullif(form_known, 0) as value,
    null::double as lower,
    null::double as upper,
    form_known as n,
    should_establish - form_known as left_out,
from counted;
