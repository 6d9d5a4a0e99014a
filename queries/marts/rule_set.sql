-- One row per rule set for the three rates: the weights it combines them by, and where it comes from.
create table marts.rule_set as
select *
from staging.rule_sets;
