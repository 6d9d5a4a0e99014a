-- One row per compound within a place that the register knows on a day, by its latest row up to then, and the group it is counted in.
-- Groups are places of a level, types of compound or merged areas (by name within a community, empty where it is not merged).
-- `types` are the types of compound to look at, or 'all'.
create macro marts.compounds_within(place, day, split, types) as table
select
    case
        when split = 'compound_type' then state.compound_type
        when split = 'area' then grains.community_id || '::' || state.area_name
        else unit.ancestor_id
    end as group_id,
    state.*,
    grains.community_id,
from marts.compound_state as state
inner join marts.place_ancestor as within
    on state.place_id = within.place_id and within.ancestor_id = place
inner join marts.place_grain as grains on state.place_id = grains.place_id
left join marts.place_ancestor as unit on state.place_id = unit.place_id and unit.ancestor_level = split
where state.as_of <= day
    and (state.next_as_of is null or state.next_as_of > day)
    and (list_contains(types, 'all') or list_contains(types, state.compound_type));
