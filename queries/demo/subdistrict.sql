-- One row per made-up subdistrict: a cell of the square of its district.
create table demo.subdistrict as
with cells as (
    select
        district.*,
        unnest(range(district.subdistricts)) as n,
        ceil(sqrt(district.subdistricts))::integer as columns,
    from demo.district as district
)

select
    district_no,
    n,
    district_no * 100 + n as subdistrict_no,
    place_id as parent_id,
    place_id || lpad((n + 1)::varchar, 3, '0') as place_id,
    code || lpad((n + 1)::varchar, 3, '0') as code,
    short_name || demo.numeral(n + 1) as short_name,
    short_name || demo.numeral(n + 1) || '街道' as name,
    short_en || (n + 1) as short_en,
    side / nullif(columns, 0) as width,
    side / nullif(ceil(subdistricts / nullif(columns, 0)), 0) as height,
    lon + side / nullif(columns, 0) * (n % columns) as lon,
    lat + side / nullif(ceil(subdistricts / nullif(columns, 0)), 0) * (n // columns) as lat,
from cells
order by subdistrict_no;
