-- one row per kind of service at a place, months added up: visits, hours and sessions
select
    volunteers.service_type,
    sum(volunteers.person_visits)::bigint as person_visits,
    sum(volunteers.hours) as hours,
    sum(volunteers.sessions)::bigint as sessions,
    count(distinct volunteers.month_start) as months,
from marts.volunteer_month as volunteers
where volunteers.place_id = $place
    and volunteers.service_type is not null
    and strftime(volunteers.month_start, '%Y-%m') between $first and $last
group by volunteers.service_type
order by hours desc nulls last, volunteers.service_type
