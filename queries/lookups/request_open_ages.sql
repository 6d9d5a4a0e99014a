-- one row per place and age class of the requests that are open at the data date
select
    ages.place_id,
    ages.age,
    ages.day,
    ages.requests::double as requests,
from marts.request_open_cell as ages
where list_contains($places, ages.place_id)
order by ages.place_id, ages.age
