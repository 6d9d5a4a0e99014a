-- One row per group of mechanisms.
select *
from marts.mechanism_kind
order by position;
