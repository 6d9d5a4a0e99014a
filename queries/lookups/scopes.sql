-- One row per place and part of it.
select *
from marts.scope
order by place_id, scope;
