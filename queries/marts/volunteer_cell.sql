-- One row per place, period (month, year, all) and kind of service: what volunteers did, added over months.
-- Persons are not added: `persons` and `active_persons` are those of the last month of the period.
create view marts.volunteer_cell as
with months as (
    select distinct month_start
    from marts.volunteer_month
),

periods as (
    select 'month' as period, month_start, month_start as period_start, month_start as last_month
    from months
    union all
    select
        'year' as period,
        month_start,
        min(month_start) over (partition by year(month_start)) as period_start,
        max(month_start) over (partition by year(month_start)) as last_month,
    from months
    union all
    select
        'all' as period,
        month_start,
        min(month_start) over () as period_start,
        max(month_start) over () as last_month,
    from months
)

select
    volunteers.place_id,
    volunteers.place_level,
    periods.period,
    periods.period_start,
    (periods.last_month + interval 1 month - interval 1 day)::date as period_end,
    case when volunteers.service_type is null then 'none' else 'service_type' end as split,
    volunteers.service_type as slice,
    sum(records)::bigint as records,
    sum(persons) filter (volunteers.month_start = periods.last_month)::bigint as persons,
    sum(active_persons) filter (volunteers.month_start = periods.last_month)::bigint as active_persons,
    sum(person_visits)::bigint as person_visits,
    sum(hours) as hours,
    sum(top_tenth_hours) as top_tenth_hours,
    sum(hours_with_top_tenth) as hours_with_top_tenth,
    sum(sessions)::bigint as sessions,
    sum(posts) filter (volunteers.month_start = periods.last_month)::bigint as posts,
    sum(points) as points,
    sum(active_of_registered)::bigint as active_of_registered,
    sum(registered_with_active)::bigint as registered_with_active,
    sum(hours_with_persons) as hours_with_persons,
    sum(persons_with_hours)::bigint as person_months,
    sum(hours_with_active) as hours_with_active,
    sum(active_with_hours)::bigint as active_person_months,
    sum(hours_with_visits) as hours_with_visits,
    sum(visits_with_hours)::bigint as visits_with_hours,
    sum(visits_with_sessions)::bigint as visits_with_sessions,
    sum(sessions_with_visits)::bigint as sessions_with_visits,
from marts.volunteer_month as volunteers
inner join periods on volunteers.month_start = periods.month_start
group by all;
