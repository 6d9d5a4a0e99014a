-- One row per place and place it lies in, itself among them at zero steps.
create table marts.place_ancestor (
    place_id varchar not null,
    ancestor_id varchar not null,
    ancestor_level varchar not null,
    steps bigint not null
);
