-- One row per place and place it lies in, itself among them, that lies below its community.
-- What is counted by community is carried upwards from there; only these are counted from the place.
create table marts.place_below (
    place_number integer not null,
    ancestor_number integer not null
);
