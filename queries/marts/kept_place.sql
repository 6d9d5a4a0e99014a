-- One row per type of records and place for which values of it are kept: what marts.loaded_observation names, without reading millions of values.
create table marts.kept_place (
    dataset varchar not null,
    place_id varchar not null
);
