-- one row per month and participants within a place: hours, persons and posts of rows that count Party members or residents apart
select
    teams.month_start,
    teams.participants,
    sum(teams.persons)::bigint as persons,
    sum(teams.active_persons)::bigint as active_persons,
    sum(teams.hours) as hours,
    sum(case when teams.persons is not null then teams.hours end) as hours_with_persons,
    sum(case when teams.hours is not null then teams.persons end)::bigint as persons_with_hours,
    sum(teams.posts)::bigint as posts,
    sum(case when teams.posts is not null then teams.persons end)::bigint as persons_with_posts,
from marts.volunteer_team_month as teams
inner join marts.place_ancestor as within on teams.place_id = within.place_id and within.ancestor_id = $place
where strftime(teams.month_start, '%Y-%m') between $first and $last
group by teams.month_start, teams.participants
order by teams.month_start, teams.participants
