-- One row per facility (place, type and name) and day of the register: what it then was, valid until its next row.
create table marts.facility_state (
    place_id varchar not null,
    facility_type varchar not null,
    facility_name varchar not null,
    as_of date not null,
    next_as_of date,
    month_start date not null,
    units bigint not null,
    floor_m2 double,
    services bigint,
    services_online bigint,
    opened_on date,
    closed_on date,
    lon double,
    lat double,
    datum varchar not null
);
