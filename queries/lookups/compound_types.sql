-- One row per type of compound.
select *
from marts.compound_type
order by sort_key;
