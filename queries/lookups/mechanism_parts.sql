-- One row per part of a mechanism.
select *
from marts.mechanism_part
order by mechanism_id, position;
