-- One row per place, slice, month and day of the week (1 is Monday) that requests were received on: how many in each hour of the day.
-- Requests at the first second of a day hold a date and no time: they are counted in untimed
-- alone. Unsplit places from the community upwards, slices of one category or channel from the
-- subdistrict upwards.
create table marts.request_hour_month (
    grain varchar not null check (grain in ('place', 'category', 'channel', 'process')),
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    slice varchar,
    weekday bigint not null,
    untimed bigint not null,
    hour_00 bigint not null,
    hour_01 bigint not null,
    hour_02 bigint not null,
    hour_03 bigint not null,
    hour_04 bigint not null,
    hour_05 bigint not null,
    hour_06 bigint not null,
    hour_07 bigint not null,
    hour_08 bigint not null,
    hour_09 bigint not null,
    hour_10 bigint not null,
    hour_11 bigint not null,
    hour_12 bigint not null,
    hour_13 bigint not null,
    hour_14 bigint not null,
    hour_15 bigint not null,
    hour_16 bigint not null,
    hour_17 bigint not null,
    hour_18 bigint not null,
    hour_19 bigint not null,
    hour_20 bigint not null,
    hour_21 bigint not null,
    hour_22 bigint not null,
    hour_23 bigint not null
);
