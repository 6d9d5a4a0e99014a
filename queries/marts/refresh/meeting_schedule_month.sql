-- One row per calendar, touched month and body that met by it then, at the body's place and each place above.
insert into marts.meeting_schedule_month
select
    schedules.schedule,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    records.place_id as body_id,
    records.month_start,
    count(*) as events
from staging.meetings as records
inner join marts.schedule as schedules
    on schedules.record_type = 'meetings'
    and records.meeting_type = schedules.event
    and (schedules.tier is null or records.tier = schedules.tier)
inner join marts.place_ancestor as above on records.place_id = above.place_id
where records.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'meetings'
)
group by schedules.schedule, above.ancestor_id, above.ancestor_level, records.place_id, records.month_start;
