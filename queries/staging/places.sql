-- One row per place, as the file gives it.
create view staging.places as
select
    record as sort_key,
    place_id,
    parent_id as parent_place_id,
    level as place_level,
    name_zh as place_name_zh,
    name_en as place_name_en,
    code as place_code,
    code_system,
    withheld as is_withheld,
    note,
from raw.places;
