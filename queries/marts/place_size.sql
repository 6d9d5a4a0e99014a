-- One row per place for which the users' list of places gives households or population.
create table marts.place_size (
    place_id varchar not null,
    households bigint,
    population bigint
);
