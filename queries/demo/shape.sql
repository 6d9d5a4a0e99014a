-- One row per made-up district, subdistrict and community: the square or cell that it fills, in degrees.
create table demo.shape as
select
    place_id,
    parent_id,
    code,
    name,
    'county' as level,
    lon as west,
    lat as south,
    lon + side as east,
    lat + side as north,
from demo.district
union all
select
    place_id,
    parent_id,
    code,
    name,
    'subdistrict' as level,
    lon as west,
    lat as south,
    lon + width as east,
    lat + height as north,
from demo.subdistrict
union all
select
    place_id,
    parent_id,
    code,
    short_name || '社区' as name,
    'community' as level,
    lon as west,
    lat as south,
    lon + width as east,
    lat + height as north,
from demo.community
order by level, place_id;
