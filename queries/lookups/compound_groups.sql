-- one row per group of compounds within a place on a day and one for all of them: forms of organisation, and the rows that are old or lacking
with counted as (
    select
        grouping(group_id) = 1 as is_total,
        group_id,
        count(*) as compounds,
        count(*) filter (should_establish) as should_establish,
        count(*) filter (should_establish and party_org_form = 'own') as own,
        count(*) filter (should_establish and party_org_form = 'joint') as joint,
        count(*) filter (should_establish and party_org_form = 'attached') as attached,
        count(*) filter (should_establish and party_org_form = 'posted') as posted,
        count(*) filter (should_establish and party_org_form = 'none') as uncovered,
        count(*) filter (should_establish and party_org_form is null) as unknown,
        count(*) filter (should_establish and party_org_form = 'own' and is_stale) as stale_own,
        count(*) filter (should_establish and party_org_form = 'joint' and is_stale) as stale_joint,
        count(*) filter (should_establish and party_org_form = 'attached' and is_stale) as stale_attached,
        count(*) filter (should_establish and party_org_form = 'posted' and is_stale) as stale_posted,
        count(*) filter (should_establish and party_org_form = 'none' and is_stale) as stale_uncovered,
        count(distinct (community_id, area_name)) filter (area_name is not null) as areas,
        sum(households)::bigint as households,
        count(*) filter (is_demo) as demo_compounds,
        min(as_of) as oldest_row,
        max(as_of) as newest_row,
    from (
        select
            compounds.*,
            compounds.as_of < $day::date - to_months($stale_months::integer) as is_stale,
            places.origin = 'demo' as is_demo,
        from marts.compounds_within($place, $day::date, $split, $types) as compounds
        inner join marts.place as places on compounds.place_id = places.place_id
    )
    group by grouping sets ((group_id), ())
),

lacking as (
    select
        grouping(group_id) = 1 as is_total,
        group_id,
        count(*) as missing,
    from marts.compounds_missing($place, $day::date, $split)
    group by grouping sets ((group_id), ())
)

select
    coalesce(counted.is_total, lacking.is_total) as is_total,
    coalesce(counted.group_id, lacking.group_id) as group_id,
    coalesce(counted.compounds, 0) as compounds,
    coalesce(counted.should_establish, 0) as should_establish,
    coalesce(counted.own, 0) as own,
    coalesce(counted.joint, 0) as joint,
    coalesce(counted.attached, 0) as attached,
    coalesce(counted.posted, 0) as posted,
    coalesce(counted.uncovered, 0) as uncovered,
    coalesce(counted.unknown, 0) as unknown,
    coalesce(counted.stale_own, 0) as stale_own,
    coalesce(counted.stale_joint, 0) as stale_joint,
    coalesce(counted.stale_attached, 0) as stale_attached,
    coalesce(counted.stale_posted, 0) as stale_posted,
    coalesce(counted.stale_uncovered, 0) as stale_uncovered,
    coalesce(lacking.missing, 0) as missing,
    coalesce(counted.areas, 0) as areas,
    counted.households,
    coalesce(counted.demo_compounds, 0) as demo_compounds,
    counted.oldest_row,
    counted.newest_row,
from counted
full join lacking
    on counted.is_total = lacking.is_total and counted.group_id is not distinct from lacking.group_id
order by 1 desc, 2
