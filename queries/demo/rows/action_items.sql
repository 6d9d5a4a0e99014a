-- One row per line of a made-up list: needs, resources, projects, problems, wishes and the monthly cycle of oversight.
with kinds as (
    select *
    from (
        values
            (1, 'need', 5.0, '养老助餐', 0.72), (2, 'resource', 3.0, '场地开放', 0.8), (3, 'project', 2.0, '共建项目', 0.7),
            (4, 'problem', 6.0, '停车和道路', 0.76), (5, 'wish', 4.0, '家电维修', 0.9)
    ) as kinds(kind_no, list_kind, often, topic, kept)
),

raised as (
    select
        community.community_no,
        community.place_id,
        community.slowness,
        district.short_name as district_name,
        kinds.*,
        unnest(range(ceil(kinds.often * (0.5 + community.demand) * 3)::integer)) as item,
    from demo.community as community
    inner join demo.district as district on community.district_no = district.district_no
    cross join kinds
),

drawn as (
    select
        *,
        (community_no * 8 + kind_no) * 256 + item as number,
        date '2024-01-01' + (729 * demo.uniform((community_no * 8 + kind_no) * 256 + item, 271))::integer as raised_on,
        demo.uniform((community_no * 8 + kind_no) * 256 + item, 272) as by_match,
        demo.uniform((community_no * 8 + kind_no) * 256 + item, 273) as by_unit,
        (18 * exp(0.6 * demo.normal((community_no * 8 + kind_no) * 256 + item, 274)) * slowness)::integer as days,
    from raised
),

matched as (
    select
        *,
        case when by_match < kept then raised_on + 4 + days // 4 end as matching,
        case when by_match < kept * 0.86 then raised_on + 10 + days end as ending,
    from drawn
),

oversight as (
    select
        community.place_id,
        month::date as month,
        steps.step,
        steps.step_no,
        (800000000 + community.community_no * 256 + date_diff('month', date '2024-01-01', month::date) * 8 + steps.step_no)
            as number,
    from demo.community as community
    cross join range(timestamp '2024-01-01', timestamp '2026-01-01', interval 1 month) as months(month)
    cross join (values (1, 'review'), (2, 'focus'), (3, 'inspection'), (4, 'report')) as steps(step_no, step)
    -- One community in four keeps the cycle.
    where community.n % 4 = 0
)

select
    place_id,
    'QD' || lpad(number::varchar, 12, '0') as item_id,
    list_kind,
    topic,
    case when by_unit < 0.7 then 'resident' when by_unit < 0.85 then 'enterprise' else 'unit' end as raised_by,
    'none' as oversight_step,
    case when by_match < kept then district_name || '示例共建单位' || demo.numeral((1 + by_unit * 38)::integer) end as unit,
    raised_on,
    case when matching <= date '2025-12-31' then matching end as matched_on,
    case when matching + 4 <= date '2025-12-31' and list_kind in ('need', 'project') then matching + 4 end as contracted_on,
    raised_on + 45 as due_on,
    -- Closed before it was raised: a fault.
    case when number % 1301 = 9 then raised_on - 5 when ending <= date '2025-12-31' then ending end as closed_on,
    case when ending + 3 <= date '2025-12-31' and by_unit < 0.8 then ending + 3 end as published_on,
from matched
union all by name
select
    place_id,
    'QD' || lpad(number::varchar, 12, '0') as item_id,
    'oversight' as list_kind,
    'unit' as raised_by,
    step as oversight_step,
    month + 5 * step_no as raised_on,
    month + 27 as due_on,
    case when demo.uniform(number, 275) < 0.9 then month + 5 * step_no + 2 end as closed_on,
    case when step = 'report' and demo.uniform(number, 275) < 0.85 then month + 26 end as published_on,
from oversight
where demo.uniform(number, 276) < 0.93
order by raised_on, item_id;
