-- One row per compound that the users' list of places gives coordinates of.
insert into marts.compound_point
select
    places.place_id,
    places.lon,
    places.lat,
    coalesce(places.datum, 'WGS84') as datum
from staging.place_records as places
where places.level = 'compound' and places.lon is not null and places.lat is not null;
