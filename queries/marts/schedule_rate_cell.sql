-- One row per calendar, place and period at least as long as its frame: what was held, and how many were due.
-- Due is one a frame for each body; months that do not fill a frame count as the part of one.
create view marts.schedule_rate_cell as
with calendars as (
    select distinct
        record_type,
        schedule,
        months as frame_months,
    from marts.schedule
),

held as (
    select
        months.record_type,
        months.schedule,
        months.place_id,
        periods.period,
        periods.period_start,
        sum(months.events) as events,
    from marts.schedule_month as months
    inner join marts.schedule_period as periods
        on months.record_type = periods.record_type
        and months.month_start between periods.period_start and periods.period_end
    group by all
)

select
    bodies.schedule,
    bodies.place_id,
    bodies.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    coalesce(held.events, 0) as events,
    bodies.bodies * periods.months / nullif(calendars.frame_months, 0) as due,
    bodies.bodies,
from marts.schedule_body as bodies
inner join calendars on bodies.record_type = calendars.record_type and bodies.schedule = calendars.schedule
inner join marts.schedule_period as periods
    on bodies.record_type = periods.record_type and coalesce(periods.whole, 1200) >= calendars.frame_months
left join held
    on bodies.record_type = held.record_type
    and bodies.schedule = held.schedule
    and bodies.place_id = held.place_id
    and periods.period = held.period
    and periods.period_start = held.period_start;
