-- One row per place and place it lies in, itself among them at zero steps; a ring of parents ends after 20 steps.
insert into marts.place_ancestor
with recursive numbered as (
    select
        places.place_id,
        places.parent_place_id,
        places.place_level,
        cast(row_number() over (order by places.place_id) as integer) as place_number
    from marts.place as places
),

ancestry as (
    select
        places.place_id,
        places.place_number,
        places.place_id as ancestor_id,
        0 as steps
    from numbered as places
    union all
    select
        ancestry.place_id,
        ancestry.place_number,
        places.parent_place_id as ancestor_id,
        ancestry.steps + 1 as steps
    from ancestry
    inner join numbered as places on ancestry.ancestor_id = places.place_id
    where places.parent_place_id is not null and ancestry.steps < 20
)

select
    ancestry.place_id,
    ancestry.place_number,
    ancestry.ancestor_id,
    above.place_number as ancestor_number,
    above.place_level as ancestor_level,
    ancestry.steps
from ancestry
inner join numbered as above on ancestry.ancestor_id = above.place_id;
