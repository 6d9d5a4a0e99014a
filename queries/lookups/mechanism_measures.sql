-- One row per thing that could be measured of a mechanism.
select *
from marts.mechanism_measure
order by mechanism_id, position;
