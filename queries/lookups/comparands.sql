-- One row per observation: what decides whether it may share an axis.
select *
from marts.comparand
order by observation_id;
