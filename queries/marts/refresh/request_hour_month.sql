-- One row per place, slice, month of the batch and day of the week: as counted, and summed where several places are added up.
insert into marts.request_hour_month
select
    counted.grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    counted.slice,
    counted.weekday,
    counted.untimed,
    counted.hour_00,
    counted.hour_01,
    counted.hour_02,
    counted.hour_03,
    counted.hour_04,
    counted.hour_05,
    counted.hour_06,
    counted.hour_07,
    counted.hour_08,
    counted.hour_09,
    counted.hour_10,
    counted.hour_11,
    counted.hour_12,
    counted.hour_13,
    counted.hour_14,
    counted.hour_15,
    counted.hour_16,
    counted.hour_17,
    counted.hour_18,
    counted.hour_19,
    counted.hour_20,
    counted.hour_21,
    counted.hour_22,
    counted.hour_23
from temp.request_hour_counted as counted
inner join marts.place_rise as above
    on counted.place_number = above.place_number and counted.place_grain = above.grain
where above.is_alone and counted.grain <> 'pair'
union all
select
    counted.grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    counted.slice,
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
inner join marts.place_rise as above
    on counted.place_number = above.place_number and counted.place_grain = above.grain
where not above.is_alone and counted.grain <> 'pair'
group by counted.grain, above.ancestor_id, above.ancestor_level, counted.month_start, counted.slice, counted.weekday;
