-- One row per way of scoring response, resolution and satisfaction.
create view staging.rule_sets as
select
    record as sort_key,
    rule_set_id,
    name_zh,
    name_en,
    response_weight,
    solution_weight,
    satisfaction_weight,
    basically_weight,
    month_starts_on,
    place_id,
    valid_from,
    source,
    note,
from raw.rule_sets;
