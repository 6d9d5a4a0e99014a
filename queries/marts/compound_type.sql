-- One row per type of compound.
create table marts.compound_type as
select
    type_id,
    type_name_zh,
    type_name_en,
    source_id,
    note,
    sort_key,
from staging.compound_types
order by sort_key;
