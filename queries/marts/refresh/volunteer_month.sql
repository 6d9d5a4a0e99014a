-- One row per place, itself or above where records came from, and touched month: all kinds of service.
-- Rows that count Party members or residents apart stand beside those for all: where a place gives a
-- row for all, only that one counts.
insert into marts.volunteer_month
with counted as (
    select distinct
        place_id,
        month_start
    from staging.volunteer_records
    where coalesce(participants, 'all') = 'all'
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    records.month_start,
    cast(null as varchar) as service_type,
    count(*) as records,
    sum(records.persons) as persons,
    sum(records.active_persons) as active_persons,
    sum(records.person_visits) as person_visits,
    sum(records.hours) as hours,
    sum(records.top_tenth_hours) as top_tenth_hours,
    sum(case when records.top_tenth_hours is not null then records.hours end) as hours_with_top_tenth,
    sum(records.sessions) as sessions,
    sum(records.posts) as posts,
    sum(records.points) as points,
    sum(case when records.persons is not null then records.active_persons end) as active_of_registered,
    sum(case when records.active_persons is not null then records.persons end) as registered_with_active,
    sum(case when records.persons is not null then records.hours end) as hours_with_persons,
    sum(case when records.hours is not null then records.persons end) as persons_with_hours,
    sum(case when records.active_persons is not null then records.hours end) as hours_with_active,
    sum(case when records.hours is not null then records.active_persons end) as active_with_hours,
    sum(case when records.person_visits is not null then records.hours end) as hours_with_visits,
    sum(case when records.hours is not null then records.person_visits end) as visits_with_hours,
    sum(case when records.sessions is not null then records.person_visits end) as visits_with_sessions,
    sum(case when records.person_visits is not null then records.sessions end) as sessions_with_visits
from staging.volunteer_records as records
inner join marts.place_ancestor as above on records.place_id = above.place_id
left join counted on records.place_id = counted.place_id and records.month_start = counted.month_start
where (counted.place_id is null or coalesce(records.participants, 'all') = 'all')
    and records.month_start in (
        select touched.month_start from staging.touched_month as touched where touched.record_type = 'volunteer_records'
    )
group by above.ancestor_id, above.ancestor_level, records.month_start;
