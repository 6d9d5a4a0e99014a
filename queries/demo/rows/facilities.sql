-- One row per made-up facility at the end of the second year: centres, stations, halls, venues, platforms, terminals.
with wanted as (
    select *
    from (
        values
            ('centre', '党群服务中心', 1.0, 330), ('hall', '议事厅', 0.62, 60), ('venue', '邻里活动场所', 0.7, 140),
            ('platform', '智慧平台', 0.48, 0), ('terminal', '自助终端', 0.55, 0)
    ) as wanted(facility_type, called, share, floor_m2)
),

built as (
    select
        community.place_id,
        community.short_name || wanted.called as name,
        wanted.facility_type,
        wanted.floor_m2,
        community.community_no * 8 + length(wanted.facility_type) as number,
        community.lon + community.width * 0.5 as lon,
        community.lat + community.height * 0.5 as lat,
    from demo.community as community
    inner join wanted on demo.uniform(community.community_no, 250 + length(wanted.facility_type)) < wanted.share
    union all by name
    select
        subdistrict.place_id,
        subdistrict.short_name || '街道党群服务中心' as name,
        'centre' as facility_type,
        900 as floor_m2,
        10000000 + subdistrict.subdistrict_no as number,
        subdistrict.lon + subdistrict.width * 0.52 as lon,
        subdistrict.lat + subdistrict.height * 0.52 as lat,
    from demo.subdistrict as subdistrict
    union all by name
    select
        compound.place_id,
        replace(compound.name, '小区', '') || '小区驿站' as name,
        'station' as facility_type,
        45 as floor_m2,
        20000000 + compound.compound_no as number,
        compound.lon,
        compound.lat,
    from demo.compound as compound
    where demo.uniform(compound.compound_no, 259) < 0.14
)

select
    place_id,
    date '2025-12-31' as as_of,
    name,
    facility_type,
    case when facility_type = 'terminal' then 1 + (3 * demo.uniform(number, 261))::bigint else 1 end as units,
    case when floor_m2 > 0 then round(floor_m2 * (0.55 + 1.1 * demo.uniform(number, 262))) end as floor_m2,
    case when facility_type in ('centre', 'platform', 'terminal') then 40 + (120 * demo.uniform(number, 263))::bigint end
        as services,
    case
        when facility_type not in ('centre', 'platform', 'terminal') then null
        -- More online than there are: a fault.
        when number % 400 = 6 then 200
        else (40 * demo.uniform(number, 264))::bigint
    end as services_online,
    date '2016-01-01' + (3400 * demo.uniform(number, 265))::integer as opened_on,
    round(lon, 5) as lon,
    round(lat, 5) as lat,
    'WGS84' as datum,
from built
order by place_id, facility_type, name;
