-- One row per reference of an indicator.
select *
from marts.indicator_reference
order by indicator_id, position;
