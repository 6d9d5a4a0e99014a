-- one row per unit asked for and type of compound in the register's newest rows: how many compounds it has
select
    above.ancestor_id as place_id,
    state.compound_type,
    count(*) as compounds,
from marts.compound_state as state
inner join marts.place_ancestor as above on state.place_id = above.place_id
where state.next_as_of is null
    and list_contains($places, above.ancestor_id)
group by above.ancestor_id, state.compound_type
order by above.ancestor_id, compounds desc, state.compound_type
