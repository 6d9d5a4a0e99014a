-- One row per type of records, month and load that current records of the month come from.
create table marts.month_load (
    record_type varchar not null,
    month_start date not null,
    load_id varchar not null,
    records bigint not null
);
