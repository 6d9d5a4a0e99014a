-- One row per place and period of which marts.request_speed_total still holds what is so.
create or replace temporary table standing_speed as
select
    speed.place_id,
    speed.period,
    speed.period_start,
    speed.period_end
from marts.request_speed_total as speed
inner join temp.standing_period as standing
    on speed.period = standing.period and speed.period_start = standing.period_start
where not speed.is_moving;
