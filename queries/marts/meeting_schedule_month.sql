-- One row per calendar, month and body that met by it then, at the body's place and each place above.
create table marts.meeting_schedule_month (
    schedule varchar not null,
    place_id varchar not null,
    place_level varchar not null,
    body_id varchar not null,
    month_start date not null,
    events bigint not null
);
