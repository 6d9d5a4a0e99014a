-- One row per subdistrict that requests of the batch are counted of, month and day of the week, whole and by channel or process: the pairs summed.
insert into temp.request_hour_counted
select
    case
        when grouping(counted.channel) = 0 then 'channel'
        when grouping(counted.process) = 0 then 'process'
        else 'place'
    end as grain,
    counted.place_grain,
    counted.place_number,
    counted.month_start,
    coalesce(counted.channel, counted.process) as slice,
    cast(null as varchar) as channel,
    cast(null as varchar) as process,
    counted.weekday,
    sum(counted.untimed) as untimed,
    sum(counted.hour_00) as hour_00,
    sum(counted.hour_01) as hour_01,
    sum(counted.hour_02) as hour_02,
    sum(counted.hour_03) as hour_03,
    sum(counted.hour_04) as hour_04,
    sum(counted.hour_05) as hour_05,
    sum(counted.hour_06) as hour_06,
    sum(counted.hour_07) as hour_07,
    sum(counted.hour_08) as hour_08,
    sum(counted.hour_09) as hour_09,
    sum(counted.hour_10) as hour_10,
    sum(counted.hour_11) as hour_11,
    sum(counted.hour_12) as hour_12,
    sum(counted.hour_13) as hour_13,
    sum(counted.hour_14) as hour_14,
    sum(counted.hour_15) as hour_15,
    sum(counted.hour_16) as hour_16,
    sum(counted.hour_17) as hour_17,
    sum(counted.hour_18) as hour_18,
    sum(counted.hour_19) as hour_19,
    sum(counted.hour_20) as hour_20,
    sum(counted.hour_21) as hour_21,
    sum(counted.hour_22) as hour_22,
    sum(counted.hour_23) as hour_23
from temp.request_hour_counted as counted
where counted.grain = 'pair'
group by
    grouping sets (
        (counted.place_grain, counted.place_number, counted.month_start, counted.weekday),
        (counted.place_grain, counted.place_number, counted.month_start, counted.channel, counted.weekday),
        (counted.place_grain, counted.place_number, counted.month_start, counted.process, counted.weekday)
    );
