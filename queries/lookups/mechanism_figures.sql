-- One row per printed figure of a mechanism.
select *
from marts.mechanism_figure
order by mechanism_id, position;
