-- One row per verdict that a check can reach.
select *
from marts.verdict
order by position;
