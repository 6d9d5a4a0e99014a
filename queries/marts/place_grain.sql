-- One row per place: the nearest place from it upwards that is at least a community, a subdistrict, a county.
-- The numbers of places are for the joins of one refresh: they change when places come or go.
create table marts.place_grain (
    place_id varchar not null,
    place_number integer not null,
    place_level varchar not null,
    community_id varchar,
    community_number integer,
    subdistrict_id varchar,
    subdistrict_number integer,
    county_id varchar,
    county_number integer
);
