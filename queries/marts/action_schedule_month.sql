-- One row per calendar, month and body that took the step of oversight then, at the body's place and each place above.
create table marts.action_schedule_month (
    schedule varchar not null,
    place_id varchar not null,
    place_level varchar not null,
    body_id varchar not null,
    month_start date not null,
    events bigint not null
);
