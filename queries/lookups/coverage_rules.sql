-- one row per rule that says what an attached organisation counts as, from a date and at a place where it names them
select
    rules.rule_id,
    rules.name_zh,
    rules.name_en,
    rules.attached_counts_as,
    rules.place_id,
    places.place_name_zh,
    places.place_name_en,
    rules.valid_from,
    rules.source,
    rules.note,
from marts.coverage_rule as rules
left join marts.place as places on rules.place_id = places.place_id
order by rules.sort_key
