-- one row per place from the community upwards for which values are computed from records of a type, with the places it lies in
select
    places.place_id,
    places.place_level,
    places.place_name_zh,
    places.place_name_en,
    case when places.origin = 'demo' then 'demo' else 'loaded' end as origin,
    list(above.ancestor_id order by above.steps) as ancestors,
from marts.kept_place as known
inner join marts.place as places on known.place_id = places.place_id
inner join marts.place_ancestor as above on known.place_id = above.place_id
where known.dataset = $dataset
group by places.place_id, places.place_level, places.place_name_zh, places.place_name_en, places.origin, places.sort_key
order by places.sort_key
