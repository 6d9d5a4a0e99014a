-- One row per place, month with a register and type of compound (empty: all): how many compounds have what, at the end of the month.
-- A compound counts with its latest row up to then. Each measure stands beside the number of
-- compounds that say anything about it; areas are counted by name within a community. Organised is
-- own or joint; what attached and posted count as is a rule, applied where it is asked for.
create view marts.compound_cell as
with months as (
    select distinct
        month_start,
        (month_start + interval 1 month - interval 1 day)::date as day,
    from marts.compound_state
),

placed as (
    select
        above.ancestor_id as cell_place_id,
        above.ancestor_level as cell_level,
        months.month_start,
        months.day,
        state.*,
        grains.community_id,
    from months
    inner join marts.compound_state as state
        on state.as_of <= months.day and (state.next_as_of is null or state.next_as_of > months.day)
    inner join marts.place_ancestor as above on state.place_id = above.place_id
    inner join marts.place_grain as grains on state.place_id = grains.place_id
),

marked as (
    select
        *,
        party_org_form in ('own', 'joint') as is_organised,
        firm_party_org in ('own', 'joint') as is_firm_organised,
        red_committee::bigint + red_property_firm::bigint + (party_org_form in ('own', 'joint'))::bigint as parties,
        split.name as split,
        case split.name when 'compound_type' then compound_type end as slice,
    from placed
    cross join (values ('none'), ('compound_type')) as split (name)
)

select
    cell_place_id as place_id,
    cell_level as place_level,
    'month' as period,
    month_start as period_start,
    day as period_end,
    split,
    slice,
    count(*) as compounds,
    count(*) filter (should_establish) as should_establish,
    count(*) filter (should_establish and party_org_form is not null) as form_known,
    count(*) filter (should_establish and party_org_form = 'own') as own,
    count(*) filter (should_establish and party_org_form = 'joint') as joint,
    count(*) filter (should_establish and party_org_form = 'attached') as attached,
    count(*) filter (should_establish and party_org_form = 'posted') as posted,
    count(*) filter (should_establish and party_org_form = 'none') as uncovered,
    count(distinct (community_id, area_name)) filter (area_name is not null) as areas,
    count(distinct (community_id, area_name)) filter (area_name is not null and is_organised) as areas_organised,
    count(*) filter (committee_form is not null) as committee_known,
    count(*) filter (committee_form in ('elected', 'self_governance_team')) as committees,
    count(*) filter (committee_form = 'elected') as committees_elected,
    count(*) filter (committee_form = 'self_governance_team') as self_governance_teams,
    count(*) filter (committee_form = 'none') as without_committee,
    sum(branches)::bigint as branches,
    count(branches) as branches_known,
    sum(building_groups)::bigint as building_groups,
    count(building_groups) as building_groups_known,
    sum(centre_households)::bigint as centre_households,
    count(centre_households) as centre_households_known,
    count(*) filter (area_name is not null) as in_areas,
    sum(committee_seats) filter (committee_party_seats is not null)::bigint as seats,
    sum(committee_party_seats) filter (committee_seats is not null)::bigint as party_seats,
    count(*) filter (committee_form in ('elected', 'self_governance_team') and secretary_chairs is not null) as chair_known,
    count(*) filter (committee_form in ('elected', 'self_governance_team') and secretary_chairs) as chaired,
    count(*) filter (management_mode is not null) as mode_known,
    count(*) filter (management_mode <> 'none') as managed,
    count(*) filter (management_mode = 'unit') as mode_unit,
    count(*) filter (management_mode = 'self') as mode_self,
    count(*) filter (management_mode = 'market') as mode_market,
    count(*) filter (management_mode = 'community') as mode_community,
    count(*) filter (management_mode = 'shared') as mode_shared,
    count(*) filter (management_mode = 'none') as mode_none,
    count(*) filter (property_firm is not null) as firm_served,
    count(*) filter (property_firm is not null and is_firm_organised) as firm_organised,
    count(*) filter (property_firm is not null and firm_party_org is not null) as firm_form_known,
    count(*) filter (property_firm is not null and firm_party_org = 'own') as firm_own,
    count(*) filter (property_firm is not null and firm_party_org = 'joint') as firm_joint,
    count(*) filter (property_firm is not null and firm_party_org = 'attached') as firm_attached,
    count(*) filter (property_firm is not null and firm_party_org = 'posted') as firm_posted,
    count(*) filter (property_firm is not null and firm_party_org = 'none') as firm_none,
    count(*) filter (red_committee is not null and red_property_firm is not null and party_org_form is not null) as three_known,
    count(*) filter (red_committee and red_property_firm and is_organised) as three_parties,
    count(*) filter (parties = 2) as two_parties,
    count(*) filter (parties = 1) as one_party,
    count(*) filter (parties = 0) as no_party,
    count(services) as services_known,
    sum(services)::bigint as services,
    count(basics) as basics_known,
    sum(basics)::bigint as basics,
    count(*) filter (basics_organisation) as basics_organisation,
    count(*) filter (basics_venue) as basics_venue,
    count(*) filter (basics_ledger) as basics_ledger,
    count(*) filter (basics_contact) as basics_contact,
    count(*) filter (basics_plan) as basics_plan,
    count(standards) as standards_known,
    sum(standards)::bigint as standards,
    sum(standards_organisation)::bigint as standards_organisation,
    count(standards_organisation) as standards_organisation_known,
    sum(standards_venue)::bigint as standards_venue,
    count(standards_venue) as standards_venue_known,
    sum(standards_service)::bigint as standards_service,
    count(standards_service) as standards_service_known,
    sum(standards_team)::bigint as standards_team,
    count(standards_team) as standards_team_known,
    sum(standards_democracy)::bigint as standards_democracy,
    count(standards_democracy) as standards_democracy_known,
    sum(standards_support)::bigint as standards_support,
    count(standards_support) as standards_support_known,
    sum(households)::bigint as households,
    count(households) as households_known,
    count(*) filter (households <= 100) as small,
    sum(building_leaders) filter (buildings is not null)::bigint as leaders,
    sum(buildings) filter (building_leaders is not null)::bigint as led_buildings,
from marked
group by all;
