-- One row per made-up compound at the end of each of two years: in the second more is in place.
with days as (
    select
        as_of,
        year_no,
    from (values (date '2024-12-31', 0), (date '2025-12-31', 1)) as days(as_of, year_no)
),

drawn as (
    select
        compound.*,
        days.as_of,
        days.year_no,
        -- Drawn once for both years, so that a compound does not change from chance alone.
        demo.uniform(compound_no, 61) - 0.05 * year_no as by_organisation,
        demo.uniform(compound_no, 62) - 0.06 * year_no as by_committee,
        demo.uniform(compound_no, 64) as by_seats,
        demo.uniform(compound_no, 65) - 0.08 * year_no as by_chair,
        demo.uniform(compound_no, 67) - 0.04 * year_no as by_firm,
        case compound_type when 'property' then 0.95 when 'resettlement' then 0.9 when 'old' then 0.78 else 0.7 end
            as equipped,
    from demo.compound as compound
    cross join days
),

formed as (
    select
        *,
        case
            when by_organisation < organised * 0.52 then 'own'
            when by_organisation < organised * 0.86 then 'joint'
            when by_organisation < organised * 0.93 then 'attached'
            when by_organisation < organised then 'posted'
            else 'none'
        end as party_org_form,
        case
            when by_committee < 0.42 * equipped then 'elected'
            when by_committee < 0.75 * equipped then 'self_governance_team'
            else 'none'
        end as committee_form,
        case
            when compound_type = 'property' and by_mode < 0.97 then 'market'
            when by_mode < 0.2 then 'unit'
            when by_mode < 0.5 then 'self'
            when by_mode < 0.78 then 'community'
            when by_mode < 0.93 - 0.05 * (1 - year_no) then 'shared'
            else 'none'
        end as management_mode,
        -- The firm names nobody: a number under the word 示例.
        '示例物业' || demo.numeral((1 + hash(compound_no, 68) % 24)::integer) || '公司' as firm,
    from drawn
),

seated as (
    select
        *,
        case when committee_form <> 'none' then 5 + 2 * floor(by_seats * 3)::bigint end as committee_seats,
        management_mode in ('market', 'shared') as has_firm,
    from formed
)

select
    place_id,
    as_of,
    compound_type,
    area_name,
    households,
    -- Someone took households for residents.
    case when compound_no % 400 = 17 then households - 1 else residents end as residents,
    buildings,
    floor_m2,
    case when has_firm then fee_rate end as fee_rate,
    compound_no % 23 <> 6 as should_establish,
    party_org_form,
    case
        when party_org_form in ('own', 'joint') then 1 + (households > 900)::bigint
        -- Branches without an organisation: a fault.
        when compound_no % 50 = 33 then 1
    end as branches,
    case when party_org_form in ('own', 'joint') then greatest(1, (buildings * 0.6)::bigint) else 0 end as building_groups,
    case when party_org_form <> 'none' then (households * 0.012)::bigint else 0 end as centre_households,
    greatest(0, buildings - (by_members > 0.8)::bigint) as building_leaders,
    (households * (0.04 + 0.08 * by_members))::bigint as party_members,
    greatest(1, (households / 8 * (0.4 + 0.8 * by_members))::bigint) as linked_members,
    committee_form,
    committee_seats,
    least(committee_seats, (committee_seats * (0.3 + 0.5 * by_members))::bigint) as committee_party_seats,
    case when committee_form <> 'none' then party_org_form <> 'none' and by_chair < 0.45 end as secretary_chairs,
    case when committee_form = 'elected' then by_chair < 0.68 end as red_committee,
    management_mode,
    by_chair < 0.3 as smart_managed,
    case when has_firm then firm end as property_firm,
    case
        when not has_firm then null
        when by_firm < 0.3 then 'own'
        when by_firm < 0.55 then 'joint'
        when by_firm < 0.68 then 'attached'
        when by_firm < 0.78 then 'posted'
        else 'none'
    end as firm_party_org,
    case when has_firm then by_firm < 0.62 end as red_property_firm,
    demo.uniform(compound_no, 71) - 0.05 * year_no < equipped as service_cleaning,
    demo.uniform(compound_no, 72) - 0.05 * year_no < equipped - 0.1 as service_greening,
    demo.uniform(compound_no, 73) - 0.05 * year_no < equipped - 0.15 as service_repair,
    demo.uniform(compound_no, 74) - 0.05 * year_no < equipped - 0.3 as service_parking,
    demo.uniform(compound_no, 75) - 0.05 * year_no < equipped - 0.05 as service_security,
    party_org_form <> 'none' as basics_organisation,
    demo.uniform(compound_no, 76) - 0.06 * year_no < 0.82 as basics_venue,
    demo.uniform(compound_no, 77) - 0.06 * year_no < 0.88 as basics_ledger,
    demo.uniform(compound_no, 78) - 0.06 * year_no < 0.75 as basics_contact,
    demo.uniform(compound_no, 79) - 0.06 * year_no < 0.69 as basics_plan,
    floor(5.99 * sqrt(demo.uniform(compound_no, 81)))::bigint as standards_organisation,
    floor(5.99 * sqrt(demo.uniform(compound_no, 82)))::bigint as standards_venue,
    floor(5.99 * demo.uniform(compound_no, 83))::bigint as standards_service,
    floor(5.99 * demo.uniform(compound_no, 84))::bigint as standards_team,
    floor(5.99 * sqrt(demo.uniform(compound_no, 85)))::bigint as standards_democracy,
    floor(5.99 * demo.uniform(compound_no, 86))::bigint as standards_support,
    null as planted,
from seated
union all by name
select
    date '2025-12-31' as as_of,
    sum(households)::bigint as households,
    'total_row:place' as planted,
from demo.compound
order by as_of, place_id;
