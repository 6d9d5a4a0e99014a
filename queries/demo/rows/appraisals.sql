-- One row per made-up appraisal of a unit: departments by each community once a year, committees, firms and offices twice.
with years as (
    select
        unnest([2024, 2025]) as year,
),

departments as (
    select
        community.place_id,
        make_date(years.year, 12, 20) as appraised_on,
        'hundred_point' as instrument,
        'department' as subject_type,
        district.short_name || '示例部门' || demo.numeral((1 + (community.community_no * 5 + part) % 39)::integer) as subject,
        100.0 as max_score,
        community.community_no * 64 + part * 4 + years.year - 2024 as number,
        community.slowness,
    from demo.community as community
    inner join demo.district as district on community.district_no = district.district_no
    cross join years
    cross join range(4) as parts(part)
),

halves as (
    select
        unnest([
            struct_pack(instrument := 'committee', subject_type := 'committee'),
            struct_pack(instrument := 'property', subject_type := 'property_firm'),
            struct_pack(instrument := 'office', subject_type := 'office'),
            struct_pack(instrument := 'members', subject_type := 'branch')
        ]) as asked,
),

neighbours as (
    select
        community.place_id,
        make_date(years.year, half, 28) as appraised_on,
        halves.asked.instrument as instrument,
        halves.asked.subject_type as subject_type,
        community.short_name || '示例' || case halves.asked.subject_type
            when 'committee' then '业委会' when 'property_firm' then '物业企业' when 'office' then '机关' else '党支部'
        end as subject,
        case when halves.asked.instrument = 'property' then 10.0 else 5.0 end as max_score,
        500000000 + (community.community_no * 8 + length(halves.asked.subject_type)) * 8 + (years.year - 2024) * 2 + half // 12
            as number,
        community.slowness,
    from demo.community as community
    cross join years
    cross join (values (6), (12)) as twice(half)
    cross join halves
),

asked as (
    from departments
    union all by name
    from neighbours
)

select
    place_id,
    appraised_on,
    instrument,
    subject_type,
    subject,
    round(
        max_score * least(1.0, greatest(0.4, 0.86 - 0.06 * (slowness - 1) + 0.07 * demo.normal(number, 291))),
        1
    ) as score,
    max_score,
    -- Fewer raters than the rule asks for, here and there.
    case when number % 17 = 3 then 31 else 50 + floor(30 * demo.uniform(number, 293))::bigint end as raters,
    null as planted,
from asked
where demo.uniform(number, 294) < 0.94
union all by name
select
    date '2025-12-20' as appraised_on,
    'hundred_point' as instrument,
    '合计' as subject,
    'total_row:place' as planted,
order by appraised_on, place_id, instrument, subject;
