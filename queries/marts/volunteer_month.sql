-- One row per place, month and kind of service (empty: all kinds): volunteers, person-visits, hours, sessions.
-- Persons are added over teams within a month, so who is in two teams counts twice; they are never added over months.
-- A measure that no record of the month gives is empty, not zero.
create table marts.volunteer_month (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    service_type varchar,
    records bigint not null,
    persons bigint,
    active_persons bigint,
    person_visits bigint,
    hours double,
    top_tenth_hours double,
    hours_with_top_tenth double,
    sessions bigint,
    posts bigint,
    points double,
    active_of_registered bigint,
    registered_with_active bigint,
    hours_with_persons double,
    persons_with_hours bigint,
    hours_with_active double,
    active_with_hours bigint,
    hours_with_visits double,
    visits_with_hours bigint,
    visits_with_sessions bigint,
    sessions_with_visits bigint
);
