-- One row per rule on whether an attached organisation counts as covered.
create view staging.coverage_rules as
select
    record as sort_key,
    rule_id,
    name_zh,
    name_en,
    attached_counts_as,
    place_id,
    valid_from,
    source,
    note,
from raw.coverage_rules;
