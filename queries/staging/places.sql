-- One row per place: those of the project as the file gives them, then those of the user's own.
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
    'reference' as origin,
from raw.places
union all
select
    1000000 + row_number() over (order by loaded.place_id) as sort_key,
    loaded.place_id,
    loaded.parent_id as parent_place_id,
    loaded.level as place_level,
    loaded.name_zh as place_name_zh,
    coalesce(loaded.name_en, loaded.name_zh) as place_name_en,
    loaded.code as place_code,
    loaded.code_system,
    false as is_withheld,
    null as note,
    loaded.origin,
from staging.loaded_place as loaded
where loaded.place_id not in (select place_id from raw.places);
