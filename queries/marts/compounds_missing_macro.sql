-- One row per compound of the users' own within a place that has no row in the register up to a day, and the group it is counted in.
-- Nothing is known of it but where it lies: by type or merged area it has no group.
create macro marts.compounds_missing(place, day, split) as table
select
    unit.ancestor_id as group_id,
    compounds.place_id,
from marts.place as compounds
inner join marts.place_ancestor as within
    on compounds.place_id = within.place_id and within.ancestor_id = place
left join marts.place_ancestor as unit on compounds.place_id = unit.place_id and unit.ancestor_level = split
where compounds.place_level = 'compound'
    and compounds.origin <> 'reference'
    and not exists (
        select 1
        from marts.compound_state as state
        where state.place_id = compounds.place_id and state.as_of <= day
    );
