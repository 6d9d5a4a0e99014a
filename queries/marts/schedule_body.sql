-- One row per calendar and place: how many bodies within it have ever kept the calendar.
-- A body without any record is not counted: that it should have met is not known.
create view marts.schedule_body as
select
    record_type,
    schedule,
    place_id,
    place_level,
    count(distinct body_id) as bodies,
from marts.schedule_month
group by all;
