-- One row per compound that the users' list of places gives coordinates of.
create table marts.compound_point (
    place_id varchar not null,
    lon double not null,
    lat double not null,
    datum varchar not null
);
