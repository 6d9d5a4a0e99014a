-- One row per slot: the place that a draw of that slot is of; places that ask more have more slots.
create table demo.place_pick as
with asking as (
    select
        grid.place_id,
        grid.district_no,
        grid.subdistrict_no,
        grid.households * grid.demand * 0.6 as weight,
        grid.slowness,
        grid.lon,
        grid.lat,
    from demo.grid as grid
    where grid.grid_level = 3
    union all by name
    select
        compound.place_id,
        compound.district_no,
        compound.subdistrict_no,
        compound.households * compound.demand * 0.32 as weight,
        compound.slowness,
        compound.lon,
        compound.lat,
    from demo.compound as compound
    union all by name
    select
        community.place_id,
        community.district_no,
        community.subdistrict_no,
        sum(compound.households) * 0.08 as weight,
        any_value(community.slowness) as slowness,
        null as lon,
        null as lat,
    from demo.community as community
    inner join demo.compound as compound on community.community_no = compound.community_no
    group by community.place_id, community.district_no, community.subdistrict_no
),

shared as (
    select
        asking.*,
        subdistrict.name as subdistrict_name,
        district.short_name as district_name,
        district.process,
        district.requests * weight / nullif(sum(weight) over (partition by asking.district_no), 0) as share,
    from asking
    inner join demo.district as district on asking.district_no = district.district_no
    inner join demo.subdistrict as subdistrict on asking.subdistrict_no = subdistrict.subdistrict_no
),

reached as (
    select
        *,
        sum(share) over (order by place_id) as reached,
        sum(share) over () as everything,
    from shared
)

select
    unnest(range(
        (getvariable('slots') * (reached - share) / nullif(everything, 0))::bigint,
        (getvariable('slots') * reached / nullif(everything, 0))::bigint
    )) as slot,
    place_id,
    subdistrict_name,
    district_name,
    process,
    slowness,
    lon,
    lat,
from reached
order by slot;
