-- one row per place that compounds of the register lie in, and level below it at which they can be told apart
select
    above.ancestor_id as place_id,
    units.ancestor_level as level,
    count(distinct units.ancestor_id) as units,
from (select distinct place_id from marts.compound_state) as compounds
inner join marts.place_ancestor as above on compounds.place_id = above.place_id and above.steps > 0
inner join marts.place_ancestor as units on compounds.place_id = units.place_id and units.steps < above.steps
group by above.ancestor_id, units.ancestor_level
order by above.ancestor_id, units.ancestor_level
