-- one row per age class of the requests that are open at a place at the data date
select
    ages.age,
    ages.day,
    ages.requests::double as requests,
from marts.request_open_cell as ages
where ages.place_id = $place
order by ages.age
