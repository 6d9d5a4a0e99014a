-- One row per made-up tie of a community, kind and quarter: leaders and members only as numbers, units under 示例.
with quarters as (
    select
        (quarter + interval 3 month - interval 1 day)::date as as_of,
        row_number() over (order by quarter) - 1 as quarter_no,
    from range(timestamp '2024-01-01', timestamp '2026-01-01', interval 3 month) as quarters(quarter)
),

kinds as (
    select *
    from (
        values
            (1, 'leader', 1, 0.95, 1.2, false), (2, 'department', 4, 0.97, 2.5, true), (3, 'branch', 2, 0.7, 1.5, true),
            (4, 'member', 180, 0.98, 0.6, false), (5, 'unit', 3, 0.8, 1.8, true), (6, 'consortium', 1, 0.9, 2.0, false),
            (7, 'part_time_member', 2, 0.85, 1.0, false), (8, 'guidance_group', 1, 0.75, 1.4, false),
            (9, 'household', 14, 0.9, 1.6, false)
    ) as kinds(kind_no, pairing_kind, ties, share, often, is_named)
),

tied as (
    select
        community.place_id,
        community.demand,
        district.short_name as district_name,
        quarters.as_of,
        kinds.*,
        unnest(range(case when kinds.is_named then kinds.ties else 1 end)) as tie,
        community.community_no * 16 + kinds.kind_no as tie_no,
        quarters.quarter_no,
    from demo.community as community
    inner join demo.district as district on community.district_no = district.district_no
    cross join quarters
    inner join kinds on demo.uniform(community.community_no * 16 + kinds.kind_no, 281) < kinds.share
),

drawn as (
    select
        *,
        (tie_no * 8 + tie) * 8 + quarter_no as number,
        demo.uniform((tie_no * 8 + tie) * 8 + quarter_no, 282) as by_visit,
        demo.uniform(tie_no * 8 + tie, 283) as by_size,
    from tied
    -- Of the units that are named, not every place has all.
    where not is_named or demo.uniform(tie_no * 8 + tie, 284) < 0.85
),

counted as (
    select
        *,
        case when is_named then 1 else greatest(1, round(ties * (0.7 + 0.6 * by_size)))::bigint end as tied_now,
        floor(often * 2 * by_visit * (0.6 + 0.4 * demand))::bigint as visits,
    from drawn
)

select
    place_id,
    as_of,
    pairing_kind,
    case when is_named then district_name || '示例单位' || demo.numeral((1 + hash(tie_no * 8 + tie, 285) % 39)::integer) end
        as from_unit,
    tied_now as ties,
    case when pairing_kind in ('consortium', 'guidance_group') then 3 + floor(8 * by_size)::bigint end as members,
    -- More with a post than reported in: a fault.
    case
        when pairing_kind <> 'member' then null
        when number % 61 = 12 then tied_now + 4
        else round(tied_now * (0.55 + 0.4 * by_visit))::bigint
    end as with_post,
    case when pairing_kind = 'member' then null else visits end as visits,
    case when pairing_kind in ('member', 'household') then round(tied_now * (0.8 + 2 * by_visit))::bigint end as person_visits,
    floor(visits * 0.6 * by_size)::bigint as problems_solved,
from counted
-- The same unit is drawn twice now and then; it is tied once.
qualify row_number() over (partition by place_id, as_of, pairing_kind, from_unit order by number) = 1
order by as_of, place_id, pairing_kind, from_unit;
