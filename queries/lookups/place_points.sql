-- one row per place of these levels inside a place that the users' list of places gives coordinates of, in the datum that it declares
select
    points.place_id,
    points.place_level,
    points.lon,
    points.lat,
    points.datum,
from marts.place_point as points
inner join marts.place_ancestor as above on points.place_id = above.place_id
where above.ancestor_id = $place
    and list_contains($levels, points.place_level)
order by points.place_level, points.place_id
