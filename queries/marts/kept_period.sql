-- One row per type of records and period (month, quarter, half_year, year, all, day) for which values of it are kept.
create table marts.kept_period (
    dataset varchar not null,
    period varchar not null,
    period_start date,
    period_end date not null
);
