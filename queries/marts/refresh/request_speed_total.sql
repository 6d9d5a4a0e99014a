-- One row per place from the community upwards and period, not split: what marts.request_speed_of says of it.
insert into marts.request_speed_total
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    split,
    slice,
    total,
    closings,
    not_timed,
    followed_days,
    open_1,
    spread_1,
    open_3,
    spread_3,
    open_7,
    spread_7,
    open_15,
    spread_15,
    open_30,
    spread_30,
    median_days,
    earliest_days,
    latest_days,
    closed_median_days
from marts.request_speed_of
where split = 'none';
