-- one row per computed indicator and breakdown with values over time: its words, the kinds of periods, the first and the last month
select
    observed.indicator_id,
    observed.breakdown,
    known.title_zh,
    known.title_en,
    coalesce(detail.title_zh, rules.name_zh, observed.breakdown) as breakdown_name_zh,
    coalesce(detail.title_en, rules.name_en, observed.breakdown) as breakdown_name_en,
    detail.published,
    known.family,
    known.dataset,
    known.unit_zh,
    known.unit_en,
    known.decimals,
    known.additive,
    known."interval" as interval_kind,
    known.caveat_zh,
    known.caveat_en,
    list(distinct observed.period order by observed.period) as periods,
from marts.loaded_observation as observed
inner join marts.indicator as known on observed.indicator_id = known.indicator_id
left join marts.indicator_breakdown as detail
    on observed.indicator_id = detail.indicator_id and observed.breakdown = detail.breakdown
left join marts.rule_set as rules on observed.breakdown = rules.rule_set_id
where observed.period not in ('all', 'day')
group by all
order by known.family, known.dataset, observed.indicator_id, min(detail.position), observed.breakdown
