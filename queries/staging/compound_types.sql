-- One row per type of compound.
create view staging.compound_types as
select
    record as sort_key,
    type_id,
    name_zh as type_name_zh,
    name_en as type_name_en,
    source_id,
    note,
from raw.compound_types;
