-- One row per made-up compound, of the type and size that the recipe of its district gives.
create table demo.compound as
with numbered as (
    select
        district.*,
        unnest(range(property + old + resettlement + urban_village)) as n,
    from demo.district as district
),

typed as (
    select
        *,
        district_no * 10000 + n as compound_no,
        row_number() over (partition by district_no order by hash(district_no * 10000 + n, 21)) as rank,
        -- Every community has one; the rest crowd into the older ones.
        case
            when n < communities then n
            else floor(communities * pow(demo.uniform(district_no * 10000 + n, 22), 1.25))::bigint
        end as community_n,
    from numbered
),

sized as (
    select
        *,
        case
            when rank <= property then 'property'
            when rank <= property + old then 'old'
            when rank <= property + old + resettlement then 'resettlement'
            else 'urban_village'
        end as compound_type,
        demo.uniform(compound_no, 63) as by_mode,
        demo.uniform(compound_no, 66) as by_members,
        exp(0.7 * demo.normal(compound_no, 23))
        * case
            when rank <= property then 2.2
            when rank <= property + old then 0.7
            when rank <= property + old + resettlement then 2.6
            else 1.3
        end as weight,
    from typed
),

shared as (
    select
        *,
        sum(weight) over (partition by district_no order by n) as reached,
        sum(weight) over (partition by district_no) as everything,
    from sized
)

select
    shared.compound_no,
    shared.district_no,
    community.community_no,
    community.subdistrict_no,
    community.place_id as parent_id,
    community.place_id || '-c' || lpad(row_number() over by_community::varchar, 3, '0') as place_id,
    community.short_name || '-' || lpad(row_number() over by_community::varchar, 3, '0') || '小区' as name,
    'Compound ' || community.short_en || '-' || lpad(row_number() over by_community::varchar, 3, '0') as name_en,
    shared.compound_type,
    -- Differences of rounded running totals: the parts add up to the whole.
    (round(households * reached / nullif(everything, 0))
    - round(households * (reached - weight) / nullif(everything, 0)))::bigint as households,
    (round(residents * reached / nullif(everything, 0))
    - round(residents * (reached - weight) / nullif(everything, 0)))::bigint as residents,
    greatest(1, round(buildings * reached / nullif(everything, 0))
    - round(buildings * (reached - weight) / nullif(everything, 0)))::bigint as buildings,
    case
        when compound_type = 'old' and merged_areas > 0
            then '示例' || letter || '片区' || lpad((1 + hash(compound_no, 24) % merged_areas)::varchar, 3, '0')
    end as area_name,
    shared.organised,
    by_mode,
    by_members,
    round((households * reached - households * (reached - weight)) / nullif(everything, 0) * (70 + 40 * by_members))::double
        as floor_m2,
    round(0.4 + 1.8 * by_mode + case when compound_type = 'property' then 0.6 else 0 end, 2) as fee_rate,
    community.demand,
    community.slowness,
    community.lon + community.width * (0.1 + 0.8 * demo.uniform(compound_no, 25)) as lon,
    community.lat + community.height * (0.1 + 0.8 * demo.uniform(compound_no, 26)) as lat,
from shared
inner join demo.community as community
    on shared.district_no = community.district_no and shared.community_n = community.n
window by_community as (partition by community.community_no order by shared.n)
order by compound_no;
