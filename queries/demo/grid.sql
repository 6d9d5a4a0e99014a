-- One row per made-up grid: one of level 1 a community, level 2 within it, level 3 within level 2.
create table demo.grid as
with second as (
    select
        district.district_no,
        district.communities,
        district.grids_3,
        unnest(range(district.grids_2)) as n,
        district.grids_2,
    from demo.district as district
),

seconds as (
    select
        second.*,
        community.* exclude (district_no, n),
        row_number() over (partition by community.community_no order by second.n) as beside,
        count(*) over (partition by community.community_no) as siblings,
    from second
    inner join demo.community as community
        on second.district_no = community.district_no
        and community.n = case
            when second.n < second.communities then second.n
            else floor(second.communities * demo.uniform(second.district_no * 10000 + second.n, 31))::bigint
        end
),

thirds as (
    select
        seconds.*,
        unnest(range((grids_3 - n + grids_2 - 1) // grids_2)) as third,
    from seconds
),

living as (
    select
        community_no,
        sum(households) as households,
        sum(residents) as residents,
        sum(buildings) as buildings,
    from demo.compound
    group by community_no
),

every_grid as (
    select
        1 as grid_level,
        community.community_no,
        community.place_id as parent_id,
        community.place_id || '-g' as place_id,
        community.short_name || '网格' as name,
        'Grid ' || community.short_en as name_en,
        1.0 as share,
    from demo.community as community
    union all by name
    select
        2 as grid_level,
        community_no,
        place_id || '-g' as parent_id,
        place_id || '-g' || lpad(beside::varchar, 2, '0') as place_id,
        short_name || '-' || beside || '网格' as name,
        'Grid ' || short_en || '-' || beside as name_en,
        1.0 / nullif(siblings, 0) as share,
    from seconds
    union all by name
    select
        3 as grid_level,
        community_no,
        place_id || '-g' || lpad(beside::varchar, 2, '0') as parent_id,
        place_id || '-g' || lpad(beside::varchar, 2, '0') || lpad((third + 1)::varchar, 2, '0') as place_id,
        short_name || '-' || beside || '-' || (third + 1) || '网格' as name,
        'Grid ' || short_en || '-' || beside || '-' || (third + 1) as name_en,
        1.0 / nullif(siblings * count(*) over (partition by district_no, n), 0) as share,
    from thirds
)

select
    row_number() over (order by every_grid.place_id) as grid_no,
    every_grid.*,
    community.district_no,
    community.subdistrict_no,
    community.demand,
    community.slowness,
    round(living.households * every_grid.share)::bigint as households,
    round(living.residents * every_grid.share)::bigint as residents,
    greatest(1, round(living.buildings * every_grid.share))::bigint as buildings,
    community.lon + community.width * (0.1 + 0.8 * demo.uniform(grid_no, 33)) as lon,
    community.lat + community.height * (0.1 + 0.8 * demo.uniform(grid_no, 34)) as lat,
from every_grid
inner join demo.community as community on every_grid.community_no = community.community_no
inner join living on every_grid.community_no = living.community_no
order by grid_no;
