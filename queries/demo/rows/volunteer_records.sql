-- One row per made-up volunteer team and month; one team's counter of points is set back to zero.
with months as (
    select
        month::date as month,
        row_number() over (order by month) - 1 as month_no,
    from range(timestamp '2024-01-01', timestamp '2026-01-01', interval 1 month) as months(month)
),

weighed as (
    select
        team.*,
        months.month,
        months.month_no,
        weight / nullif(sum(weight) over (partition by district_no, month), 0) as share,
        -- Quiet in the heat and at the Spring Festival, busy in March and December.
        weight * [0.9, 0.6, 1.5, 1.1, 1.1, 1, 0.8, 0.75, 1, 1.1, 1, 1.25][month(month)]
        * exp(0.25 * demo.normal(team_no * 32 + month_no, 54)) as effort,
    from demo.team as team
    cross join months
),

served as (
    select
        *,
        round(volunteers * share * (0.85 + 0.15 * month_no / 23))::bigint as persons,
        hours_wanted * effort / nullif(sum(effort) over (partition by district_no), 0) as hours_served,
    from weighed
),

counted as (
    select
        *,
        greatest(1, round(hours_served / nullif(hours, 0)))::bigint as person_visits,
    from served
),

active as (
    select
        *,
        greatest(1, least(persons, round(person_visits * (0.55 + 0.3 * demo.uniform(team_no * 32 + month_no, 56)))))::bigint
            as active_persons,
        10 * sum(round(hours_served)) over (partition by team_no order by month) as points_reached,
    from counted
)

select
    place_id,
    month,
    service_type,
    team,
    'all' as participants,
    persons,
    -- More who served than who are registered: a fault.
    case when team_no % 900 = 37 and month_no = 20 then persons + 5 else active_persons end as active_persons,
    person_visits,
    round(hours_served, 1) as hours,
    round(hours_served * (0.22 + 0.25 * demo.uniform(team_no * 32 + month_no, 57)), 1) as top_tenth_hours,
    greatest(1, round(person_visits * (0.06 + 0.05 * demo.uniform(team_no * 32 + month_no, 58))))::bigint as sessions,
    round(active_persons * 0.4)::bigint as posts,
    -- The counter of one team in two hundred was set back at the turn of the year.
    points_reached - case
        when team_no % 200 = 19 and month_no >= 12
            then max(case when month_no < 12 then points_reached end) over (partition by team_no)
        else 0
    end as cumulative_points,
    null as planted,
from active
union all by name
select
    date '2025-12-01' as month,
    sum(hours) as hours,
    'total_row:place' as planted,
from demo.district
order by month, team;
