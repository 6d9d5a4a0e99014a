-- One row per named part of a place.
create view staging.scopes as
select
    record as sort_key,
    place_id,
    scope,
    name_zh as scope_name_zh,
    name_en as scope_name_en,
    note,
from raw.scopes;
