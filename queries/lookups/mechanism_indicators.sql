-- One row per indicator of a mechanism.
select *
from marts.mechanism_indicator
order by mechanism_id, position;
