-- One row per place where records came from, touched month, team and participants.
insert into marts.volunteer_team_month
with counted as (
    select distinct
        place_id,
        month_start
    from staging.volunteer_records
    where coalesce(participants, 'all') = 'all'
)

select
    records.place_id,
    records.month_start,
    records.team,
    coalesce(records.participants, 'all') as participants,
    counted.place_id is null or coalesce(records.participants, 'all') = 'all' as is_counted,
    sum(records.persons) as persons,
    sum(records.active_persons) as active_persons,
    sum(records.person_visits) as person_visits,
    sum(records.hours) as hours,
    sum(records.sessions) as sessions,
    sum(records.posts) as posts
from staging.volunteer_records as records
left join counted on records.place_id = counted.place_id and records.month_start = counted.month_start
where records.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'volunteer_records'
)
group by
    records.place_id,
    records.month_start,
    records.team,
    coalesce(records.participants, 'all'),
    counted.place_id is null or coalesce(records.participants, 'all') = 'all';
