-- One row per place: the nearest place from it upwards that is at least a community, a subdistrict, a county.
create table marts.place_grain (
    place_id varchar not null,
    community_id varchar,
    subdistrict_id varchar,
    county_id varchar
);
