-- one row per place and team that records are kept by within a place: the months in which it has records, and the months from its first one to the last asked for
select
    teams.place_id,
    teams.team,
    count(distinct teams.month_start) as months,
    date_diff('month', min(teams.month_start), strptime($last || '-01', '%Y-%m-%d')::date) + 1 as possible,
from marts.volunteer_team_month as teams
inner join marts.place_ancestor as within on teams.place_id = within.place_id and within.ancestor_id = $place
where teams.is_counted
    and strftime(teams.month_start, '%Y-%m') between $first and $last
group by teams.place_id, teams.team
order by teams.place_id, teams.team
