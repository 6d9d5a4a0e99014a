-- One row per place, period and stage of which half the items have left it: the Kaplan-Meier median of the days, with its interval.
create macro marts.item_days(records) as table
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'over' as period_basis,
    'none' as split,
    null::varchar as slice,
    stage as breakdown,
    null::double as numerator,
    null::double as denominator,
    median_days::double as value,
    earliest_days::double as lower,
    latest_days::double as upper,
    items as n,
    not_timed as left_out,
from marts.item_speed
where record_type = records and median_days is not null;
