-- One row per compound that the users' list of places gives coordinates of.
create view marts.compound_point as
select
    place_id,
    lon,
    lat,
    datum,
from marts.place_point
where place_level = 'compound';
