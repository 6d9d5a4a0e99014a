-- one row per rule set for the three rates, in the order of the table
select *
from marts.rule_set
order by sort_key
