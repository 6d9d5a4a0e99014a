-- One row per place that the users' list of places gives coordinates of.
create table marts.place_point (
    place_id varchar not null,
    place_level varchar not null,
    lon double not null,
    lat double not null,
    datum varchar not null
);
