-- One row per place and part of it; every place has at least the scope whole.
create table marts.scope as
select
    places.place_id,
    'whole' as scope,
    coalesce(scopes.scope_name_zh, '全部') as scope_name_zh,
    coalesce(scopes.scope_name_en, 'Whole') as scope_name_en,
    scopes.note,
from staging.places as places
left join staging.scopes as scopes on places.place_id = scopes.place_id and scopes.scope = 'whole'
union all
select
    place_id,
    scope,
    scope_name_zh,
    scope_name_en,
    note,
from staging.scopes
where scope <> 'whole'
order by place_id, scope;
