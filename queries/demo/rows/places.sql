-- One row per made-up place, from the city down to the compounds and grids; a row of totals stands among them.
with places as (
    select
        'demo-99' as place_id,
        null as parent_id,
        'province' as level,
        '示例省' as name,
        'Example Province' as name_en,
        '990000' as code,
        1 as rank,
    where getvariable('cities') > 1
    union all by name
    select
        place_id,
        parent_id,
        'prefecture' as level,
        name,
        name_en,
        code,
        2 as rank,
    from demo.city
    union all by name
    select
        place_id,
        parent_id,
        'county' as level,
        name,
        'Example District ' || short_en as name_en,
        code,
        households,
        residents as population,
        lon + side * 0.5 as lon,
        lat + side * 0.5 as lat,
        3 as rank,
    from demo.district
    union all by name
    select
        place_id,
        parent_id,
        'subdistrict' as level,
        name,
        'Example Subdistrict ' || short_en as name_en,
        code,
        lon + width * 0.5 as lon,
        lat + height * 0.5 as lat,
        4 as rank,
    from demo.subdistrict
    union all by name
    select
        place_id,
        parent_id,
        'community' as level,
        short_name || '社区' as name,
        'Example Community ' || short_en as name_en,
        code,
        lon + width * 0.5 as lon,
        lat + height * 0.5 as lat,
        5 as rank,
    from demo.community
    union all by name
    select
        place_id,
        parent_id,
        'compound' as level,
        name,
        name_en,
        households,
        residents as population,
        lon,
        lat,
        6 as rank,
    from demo.compound
    union all by name
    select
        place_id,
        parent_id,
        'grid' as level,
        name,
        name_en,
        grid_level,
        households,
        residents as population,
        lon,
        lat,
        7 as rank,
    from demo.grid
    union all by name
    select
        '合计' as name,
        8 as rank,
        'total_row:name' as planted,
)

select
    place_id,
    parent_id,
    level,
    name,
    name_en,
    code,
    case when code is not null then '模拟（不属于 GB/T 2260）' end as code_system,
    grid_level,
    households,
    population,
    round(lon, 5) as lon,
    round(lat, 5) as lat,
    case when lon is not null then 'WGS84' end as datum,
    date '2024-01-01' as valid_from,
    planted,
from places
order by rank, place_id;
