-- One row per place, from the top down.
select *
from marts.place
order by sort_key;
