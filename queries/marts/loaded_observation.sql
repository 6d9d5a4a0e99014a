-- One row per value of an indicator computed from the users' records: at a place from the community upwards, for a period and a breakdown.
-- `period` is month, quarter, half_year, year or all, or day for what holds at the data date; `left_out` counts the
-- records that the indicator does not count. load_id is the newest load behind the period.
create table marts.loaded_observation (
    indicator_id varchar not null,
    place_id varchar not null,
    place_level varchar not null,
    period varchar not null,
    period_start date,
    period_end date not null,
    period_basis varchar not null,
    breakdown varchar,
    numerator double,
    denominator double,
    value double,
    lower double,
    upper double,
    n bigint,
    left_out bigint,
    load_id varchar
);
