-- one row per place from the community upwards for which any of these indicators has values over time, with the places it lies in
with known as (
    select distinct observed.place_id
    from marts.loaded_observation as observed
    where list_contains($indicators, observed.indicator_id)
        and observed.period = $period
)

select
    places.place_id,
    places.place_level,
    places.place_name_zh,
    places.place_name_en,
    case when places.origin = 'demo' then 'demo' else 'loaded' end as origin,
    list(above.ancestor_id order by above.steps) as ancestors,
from known
inner join marts.place as places on known.place_id = places.place_id
inner join marts.place_ancestor as above on known.place_id = above.place_id
group by places.place_id, places.place_level, places.place_name_zh, places.place_name_en, places.origin, places.sort_key
order by places.sort_key
