-- One row per period (month, year, all) and month in it that requests were opened, due or closed in.
-- A year and all reach from the first to the last such month, so that nobody takes a part for the whole.
create table marts.request_period (
    period varchar not null,
    period_start date not null,
    period_end date not null,
    month_start date not null
);
