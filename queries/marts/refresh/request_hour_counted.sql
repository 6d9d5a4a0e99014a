-- One row per community or subdistrict that requests of the batch are counted of, slice, month and day of the week: how many were received in each hour.
-- Of every slice at once: those of one category, and pairs of a channel and a process, are of subdistricts.
create or replace temporary table request_hour_counted as
select
    case
        when marks.category is not null then 'category'
        when marks.channel is not null then 'pair'
        else 'place'
    end as grain,
    case when marks.community_number is not null then 'community' else 'subdistrict' end as place_grain,
    coalesce(marks.community_number, marks.subdistrict_number) as place_number,
    marks.month_start,
    marks.category as slice,
    marks.channel,
    marks.process,
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
where marks.received
group by
    grouping sets (
        (marks.community_number, marks.month_start, marks.weekday),
        (marks.subdistrict_number, marks.month_start, marks.category, marks.weekday),
        (marks.subdistrict_number, marks.month_start, marks.channel, marks.process, marks.weekday)
    );
