-- One row per made-up agenda item: raised in a compound, a community or a subdistrict, some sent up, some still open.
with councils as (
    select 'compound' as tier, place_id, 1000000 + compound_no as council_no, slowness, 0.9 as often from demo.compound
    union all by name
    select 'community' as tier, place_id, 100000 + community_no as council_no, slowness, 9.0 as often from demo.community
    union all by name
    select 'subdistrict' as tier, place_id, 1000 + subdistrict_no as council_no, 1.0 as slowness, 14.0 as often from demo.subdistrict
),

raised as (
    select
        councils.*,
        unnest(range(ceil(often * (0.4 + 1.4 * demo.uniform(council_no, 241)))::integer)) as item,
    from councils
),

drawn as (
    select
        *,
        council_no * 64 + item as number,
        date '2024-01-01' + (729 * demo.uniform(council_no * 64 + item, 242))::integer as raised_on,
        demo.uniform(council_no * 64 + item, 243) as by_class,
        demo.uniform(council_no * 64 + item, 244) as by_way,
        demo.uniform(council_no * 64 + item, 245) as by_end,
        (6 + 18 * exp(0.6 * demo.normal(council_no * 64 + item, 246)) * slowness)::integer as days,
    from raised
),

routed as (
    select
        *,
        case when tier = 'compound' then by_way < 0.2 else false end as goes_to_community,
        case when tier = 'subdistrict' then false when tier = 'community' then by_way < 0.18 else by_way < 0.06 end
            as goes_to_subdistrict,
        case when tier = 'subdistrict' then by_way < 0.1 else by_way < 0.012 end as goes_to_city,
    from drawn
),

dated as (
    select
        *,
        goes_to_community or goes_to_subdistrict or goes_to_city as sent_up,
        case when goes_to_community then raised_on + 7 end as to_community_on,
        case when goes_to_subdistrict then raised_on + 21 end as to_subdistrict_on,
        case when goes_to_city then raised_on + 45 end as to_city_on,
        raised_on + days + case when goes_to_city then 60 when goes_to_subdistrict then 30 when goes_to_community then 12 else 0 end
            as ending,
    from routed
),

settled as (
    select
        *,
        case when by_end < 0.9 and ending <= date '2025-12-31' then ending end as settled_on,
    from dated
)

select
    place_id,
    'YT' || lpad(number::varchar, 12, '0') as item_id,
    tier as tier_raised,
    raised_on,
    case when by_class < 0.14 then 'major' when by_class < 0.62 then 'minor' else 'ordinary' end as item_class,
    case when by_class < 0.5 then 'self' else 'joint' end as deliberation_kind,
    sent_up,
    to_community_on,
    to_subdistrict_on,
    to_city_on,
    sent_up and by_end > 0.86 as sent_back,
    case
        when settled_on is null then null
        when goes_to_city then 'city'
        when goes_to_subdistrict then 'subdistrict'
        when goes_to_community then 'community'
        else tier
    end as tier_settled,
    -- Settled before it was raised: a fault.
    case when number % 1201 = 4 then raised_on - 3 else settled_on end as settled_on,
    case when settled_on is not null and by_end < 0.82 then settled_on + 2 end as feedback_on,
    case when by_end < 0.84 then least(raised_on + 5, coalesce(settled_on, raised_on + 5)) end as decision_published_on,
    case when settled_on is not null and by_end < 0.76 then settled_on + 4 end as result_published_on,
    case when by_class < 0.14 then case when by_end < 0.93 then 'passed' else 'rejected' end else 'none' end as vote,
from settled
order by raised_on, item_id;
