-- One row per place: the nearest place from it upwards that is at least a community, a subdistrict, a county.
insert into marts.place_grain
with ranked as (
    select
        above.place_id,
        above.ancestor_id,
        above.ancestor_level,
        row_number() over (
            partition by
                above.place_id,
                above.ancestor_level in ('country', 'province', 'prefecture', 'county', 'subdistrict', 'community'),
                above.ancestor_level in ('country', 'province', 'prefecture', 'county', 'subdistrict'),
                above.ancestor_level in ('country', 'province', 'prefecture', 'county')
            order by above.steps
        ) as nearest
    from marts.place_ancestor as above
),

firsts as (
    select
        place_id,
        max(case when ancestor_level = 'community' then ancestor_id end) as community_id,
        max(case when ancestor_level = 'subdistrict' then ancestor_id end) as subdistrict_id,
        max(
            case when ancestor_level in ('country', 'province', 'prefecture', 'county') then ancestor_id end
        ) as county_id
    from ranked
    where nearest = 1
    group by place_id
)

select
    place_id,
    coalesce(community_id, subdistrict_id, county_id) as community_id,
    coalesce(subdistrict_id, county_id) as subdistrict_id,
    county_id
from firsts;
