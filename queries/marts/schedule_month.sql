-- One row per calendar, month and body that kept it at least once then, at the body's place and each place above.
create view marts.schedule_month as
select
    'meetings' as record_type,
    *,
from marts.meeting_schedule_month
union all
select
    'action_items' as record_type,
    *,
from marts.action_schedule_month;
