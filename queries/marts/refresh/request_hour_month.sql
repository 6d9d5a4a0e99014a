-- One row per place from the community upwards, month of the batch and day of the week.
-- What is counted of a community is added to the places below its subdistrict alone; those from the
-- subdistrict upwards add what is counted of subdistricts: a tenth of the rows to add.
insert into marts.request_hour_month
with counted as (
    select
        marks.community_number is not null as is_community,
        coalesce(marks.community_number, grains.subdistrict_number) as place_number,
        marks.month_start,
        marks.weekday,
        count(case when marks.opened_hour is null then 1 end) as untimed,
        count(case when marks.opened_hour = 0 then 1 end) as hour_00,
        count(case when marks.opened_hour = 1 then 1 end) as hour_01,
        count(case when marks.opened_hour = 2 then 1 end) as hour_02,
        count(case when marks.opened_hour = 3 then 1 end) as hour_03,
        count(case when marks.opened_hour = 4 then 1 end) as hour_04,
        count(case when marks.opened_hour = 5 then 1 end) as hour_05,
        count(case when marks.opened_hour = 6 then 1 end) as hour_06,
        count(case when marks.opened_hour = 7 then 1 end) as hour_07,
        count(case when marks.opened_hour = 8 then 1 end) as hour_08,
        count(case when marks.opened_hour = 9 then 1 end) as hour_09,
        count(case when marks.opened_hour = 10 then 1 end) as hour_10,
        count(case when marks.opened_hour = 11 then 1 end) as hour_11,
        count(case when marks.opened_hour = 12 then 1 end) as hour_12,
        count(case when marks.opened_hour = 13 then 1 end) as hour_13,
        count(case when marks.opened_hour = 14 then 1 end) as hour_14,
        count(case when marks.opened_hour = 15 then 1 end) as hour_15,
        count(case when marks.opened_hour = 16 then 1 end) as hour_16,
        count(case when marks.opened_hour = 17 then 1 end) as hour_17,
        count(case when marks.opened_hour = 18 then 1 end) as hour_18,
        count(case when marks.opened_hour = 19 then 1 end) as hour_19,
        count(case when marks.opened_hour = 20 then 1 end) as hour_20,
        count(case when marks.opened_hour = 21 then 1 end) as hour_21,
        count(case when marks.opened_hour = 22 then 1 end) as hour_22,
        count(case when marks.opened_hour = 23 then 1 end) as hour_23
    from temp.request_mark as marks
    inner join marts.place_grain as grains on marks.community_number = grains.place_number
    where marks.received
    group by
        grouping sets (
            (marks.community_number, marks.month_start, marks.weekday),
            (grains.subdistrict_number, marks.month_start, marks.weekday)
        )
),

lifted as (
    select
        true as is_community,
        above.place_number,
        above.ancestor_id,
        above.ancestor_level
    from marts.place_ancestor as above
    inner join marts.place_grain as grains on above.place_number = grains.place_number
    left join marts.place_ancestor as higher
        on grains.subdistrict_number = higher.place_number and above.ancestor_number = higher.ancestor_number
    where higher.place_number is null
    union all
    select
        false as is_community,
        above.place_number,
        above.ancestor_id,
        above.ancestor_level
    from marts.place_ancestor as above
)

select
    'place' as grain,
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    counted.month_start,
    cast(null as varchar) as slice,
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
from counted
inner join lifted as above on counted.place_number = above.place_number and counted.is_community = above.is_community
group by above.ancestor_id, above.ancestor_level, counted.month_start, counted.weekday;
