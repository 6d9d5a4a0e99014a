-- One row per place: the nearest place from it upwards that is at least a community, a subdistrict, a county.
insert into marts.place_grain
with ranked as (
    select
        above.place_id,
        above.place_number,
        above.ancestor_id,
        above.ancestor_number,
        above.ancestor_level,
        above.steps,
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
        place_number,
        max(case when steps = 0 then ancestor_level end) as place_level,
        max(case when ancestor_level = 'community' then ancestor_id end) as community_id,
        max(case when ancestor_level = 'community' then ancestor_number end) as community_number,
        max(case when ancestor_level = 'subdistrict' then ancestor_id end) as subdistrict_id,
        max(case when ancestor_level = 'subdistrict' then ancestor_number end) as subdistrict_number,
        max(
            case when ancestor_level in ('country', 'province', 'prefecture', 'county') then ancestor_id end
        ) as county_id,
        max(
            case when ancestor_level in ('country', 'province', 'prefecture', 'county') then ancestor_number end
        ) as county_number
    from ranked
    where nearest = 1
    group by place_id, place_number
)

select
    place_id,
    place_number,
    place_level,
    coalesce(community_id, subdistrict_id, county_id) as community_id,
    coalesce(community_number, subdistrict_number, county_number) as community_number,
    coalesce(subdistrict_id, county_id) as subdistrict_id,
    coalesce(subdistrict_number, county_number) as subdistrict_number,
    county_id,
    county_number
from firsts;
