-- one row per team within a place (a name and where it is recorded), months added up; rows that name no team stand together for each place
select
    teams.place_id,
    places.place_name_zh,
    places.place_name_en,
    teams.team,
    sum(teams.person_visits)::bigint as person_visits,
    sum(teams.hours) as hours,
    sum(teams.sessions)::bigint as sessions,
    count(distinct teams.month_start) as months,
from marts.volunteer_team_month as teams
inner join marts.place_ancestor as within on teams.place_id = within.place_id and within.ancestor_id = $place
inner join marts.place as places on teams.place_id = places.place_id
where teams.is_counted
    and strftime(teams.month_start, '%Y-%m') between $first and $last
group by teams.place_id, places.place_name_zh, places.place_name_en, teams.team
order by hours desc nulls last, teams.place_id, teams.team
