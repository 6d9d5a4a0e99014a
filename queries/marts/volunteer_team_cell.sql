-- One row per place, period and team that did anything in a month of it, told apart by the place that its records came from.
create view marts.volunteer_team_cell as
select distinct
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    teams.place_id as team_place_id,
    teams.team,
from marts.volunteer_team_month as teams
inner join marts.record_period as periods
    on periods.record_type = 'volunteer_records' and teams.month_start = periods.month_start
inner join marts.place_ancestor as above on teams.place_id = above.place_id
where teams.team is not null;
