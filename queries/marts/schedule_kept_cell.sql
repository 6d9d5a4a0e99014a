-- One row per calendar, place and period: of the whole frames in it, times the bodies, those in which something was held.
-- A frame at the edge of the records, of which some months are missing, is not judged.
create view marts.schedule_kept_cell as
with frames as (
    select distinct
        schedules.record_type,
        schedules.schedule,
        schedules.months as frame_months,
        periods.period_start as frame_start,
        periods.period_end as frame_end,
    from marts.schedule as schedules
    inner join marts.schedule_period as periods
        on schedules.record_type = periods.record_type
        and schedules.frame = periods.period
        and periods.months = periods.whole
),

kept as (
    select
        frames.record_type,
        frames.schedule,
        frames.frame_start,
        months.place_id,
        count(distinct months.body_id) as bodies,
    from frames
    inner join marts.schedule_month as months
        on frames.record_type = months.record_type
        and frames.schedule = months.schedule
        and months.month_start between frames.frame_start and frames.frame_end
    group by all
)

select
    bodies.schedule,
    bodies.place_id,
    bodies.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    coalesce(kept.bodies, 0) as kept,
    bodies.bodies as due,
from marts.schedule_body as bodies
inner join frames on bodies.record_type = frames.record_type and bodies.schedule = frames.schedule
inner join marts.schedule_period as periods
    on bodies.record_type = periods.record_type
    and coalesce(periods.whole, 1200) >= frames.frame_months
    and frames.frame_start >= periods.period_start
    and frames.frame_end <= periods.period_end
left join kept
    on frames.record_type = kept.record_type
    and frames.schedule = kept.schedule
    and frames.frame_start = kept.frame_start
    and bodies.place_id = kept.place_id;
