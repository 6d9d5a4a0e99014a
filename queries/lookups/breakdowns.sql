-- one row per indicator and breakdown with a title: those of the registry, and the rule sets and rules that values are told apart by
select
    indicator_id,
    breakdown,
    title_zh,
    title_en,
    position,
from marts.indicator_breakdown
union all
select
    known.indicator_id,
    rules.rule_set_id as breakdown,
    rules.name_zh as title_zh,
    rules.name_en as title_en,
    rules.sort_key as position,
from marts.rule_set as rules
inner join marts.indicator as known
    on known.indicator_id in ('requests_satisfaction_rate', 'requests_three_rate_score')
order by indicator_id, position
