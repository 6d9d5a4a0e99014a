-- One row per place, month with a register and type of facility: how many are in use, beside the communities, compounds and households there.
-- Communities are those of the list of places, with `served` those that have the type; compounds and
-- households are those of the register of compounds at the end of the month.
create view marts.facility_share_cell as
with counted as (
    select
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        facility.month_start as period_start,
        facility.day as period_end,
        facility.facility_type,
        sum(facility.units)::bigint as facilities,
        count(distinct community.ancestor_id) as served,
    from marts.facility_month as facility
    inner join marts.place_ancestor as above on facility.place_id = above.place_id
    left join marts.place_ancestor as community
        on facility.place_id = community.place_id and community.ancestor_level = 'community'
    group by all
),

communities as (
    select
        ancestor_id as place_id,
        count(*) as communities,
    from marts.place_ancestor
    where place_id in (select place.place_id from marts.place as place where place.place_level = 'community')
    group by all
),

registered as (
    select
        above.ancestor_id as place_id,
        months.period_end,
        count(*) as compounds,
        sum(register.households)::bigint as households,
    from (select distinct period_end from counted) as months
    inner join marts.compound_state as register
        on register.as_of <= months.period_end
        and (register.next_as_of is null or register.next_as_of > months.period_end)
    inner join marts.place_ancestor as above on register.place_id = above.place_id
    group by all
)

select
    counted.*,
    'month' as period,
    communities.communities,
    registered.compounds,
    registered.households,
from counted
left join communities on counted.place_id = communities.place_id
left join registered on counted.place_id = registered.place_id and counted.period_end = registered.period_end;
