-- One row per rule that says, from a date on, what an attached organisation counts as.
create table marts.coverage_rule as
select *
from staging.coverage_rules;
