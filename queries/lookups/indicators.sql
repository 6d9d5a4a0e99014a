-- one row per indicator of the registry, with how many places have a value and how many figures print it
select
    i.*,
    count(distinct o.place_id) as places,
    count(distinct f.figure_id) as figures,
from marts.indicator as i
left join marts.published_observation as o on i.indicator_id = o.indicator_id
left join marts.figure as f on i.indicator_id = f.indicator_id
group by all
order by i.family, i.kind desc, i.indicator_id
