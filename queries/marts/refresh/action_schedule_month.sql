-- One row per step of oversight, touched month and body that took it then, at the body's place and each place above.
insert into marts.action_schedule_month
select
    schedules.schedule,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    records.place_id as body_id,
    records.month_start,
    count(*) as events
from staging.action_items as records
inner join marts.schedule as schedules
    on schedules.record_type = 'action_items'
    and records.oversight_step = schedules.event
inner join marts.place_ancestor as above on records.place_id = above.place_id
where records.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'action_items'
)
group by schedules.schedule, above.ancestor_id, above.ancestor_level, records.place_id, records.month_start;
