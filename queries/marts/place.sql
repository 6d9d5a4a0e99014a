-- One row per place; case_place_id is the case it belongs to: itself or the nearest place above it with a document.
create table marts.place as
with recursive ancestry as (
    select
        place_id,
        place_id as ancestor_id,
        0 as steps,
    from staging.places
    union all
    select
        ancestry.place_id,
        places.parent_place_id as ancestor_id,
        ancestry.steps + 1 as steps,
    from ancestry
    inner join staging.places as places on ancestry.ancestor_id = places.place_id
    where places.parent_place_id is not null
        and ancestry.steps < 20
),

cases as (
    select
        ancestry.place_id,
        arg_min(ancestry.ancestor_id, ancestry.steps) as case_place_id,
    from ancestry
    inner join staging.sources as sources on ancestry.ancestor_id = sources.place_id
    group by ancestry.place_id
)

select
    places.place_id,
    places.parent_place_id,
    cases.case_place_id,
    places.place_level,
    places.place_name_zh,
    places.place_name_en,
    places.place_code,
    places.code_system,
    places.is_withheld,
    places.note,
    places.origin,
    places.sort_key,
from staging.places as places
left join cases on places.place_id = cases.place_id
order by places.sort_key;
