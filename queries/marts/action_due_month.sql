-- One row per month in which lines of lists were due.
create view marts.action_due_month as
select distinct
    'action_items' as record_type,
    due_month as month_start,
from marts.action_due;
