-- one row per day of the week (1 is Monday): requests of a slice received at a place in some months, in each hour of the day; untimed ones have a date alone
select
    hours.weekday,
    sum(hours.untimed)::double as untimed,
    sum(hours.hour_00)::double as hour_00,
    sum(hours.hour_01)::double as hour_01,
    sum(hours.hour_02)::double as hour_02,
    sum(hours.hour_03)::double as hour_03,
    sum(hours.hour_04)::double as hour_04,
    sum(hours.hour_05)::double as hour_05,
    sum(hours.hour_06)::double as hour_06,
    sum(hours.hour_07)::double as hour_07,
    sum(hours.hour_08)::double as hour_08,
    sum(hours.hour_09)::double as hour_09,
    sum(hours.hour_10)::double as hour_10,
    sum(hours.hour_11)::double as hour_11,
    sum(hours.hour_12)::double as hour_12,
    sum(hours.hour_13)::double as hour_13,
    sum(hours.hour_14)::double as hour_14,
    sum(hours.hour_15)::double as hour_15,
    sum(hours.hour_16)::double as hour_16,
    sum(hours.hour_17)::double as hour_17,
    sum(hours.hour_18)::double as hour_18,
    sum(hours.hour_19)::double as hour_19,
    sum(hours.hour_20)::double as hour_20,
    sum(hours.hour_21)::double as hour_21,
    sum(hours.hour_22)::double as hour_22,
    sum(hours.hour_23)::double as hour_23,
from marts.request_hour_month as hours
where hours.grain = $grain
    and hours.place_id = $place
    and hours.slice is not distinct from $slice
    and strftime(hours.month_start, '%Y-%m') between $first and $last
group by hours.weekday
order by hours.weekday
