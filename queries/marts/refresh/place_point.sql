-- One row per place that the users' list of places gives coordinates of.
insert into marts.place_point
select
    places.place_id,
    places.level as place_level,
    places.lon,
    places.lat,
    coalesce(places.datum, 'WGS84') as datum
from staging.place_records as places
where places.lon is not null and places.lat is not null;
