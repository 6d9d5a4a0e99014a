-- One row per place and place it lies in, itself among them at zero steps.
-- The numbers of places are for the joins of one refresh: they change when places come or go.
create table marts.place_ancestor (
    place_id varchar not null,
    place_number integer not null,
    ancestor_id varchar not null,
    ancestor_number integer not null,
    ancestor_level varchar not null,
    steps bigint not null
);
