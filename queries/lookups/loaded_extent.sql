-- one row per computed indicator and level of places with values that were kept: how many places, the first and the last month
select
    indicator_id,
    place_level,
    count(distinct place_id) as places,
    min(strftime(coalesce(period_start, period_end), '%Y-%m')) as first_month,
    max(strftime(coalesce(period_start, period_end), '%Y-%m')) as last_month,
from marts.loaded_observation
group by all
order by indicator_id, place_level
