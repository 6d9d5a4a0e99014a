-- One row per made-up community; the communities of a district differ in size and in how much they ask.
create table demo.community as
with numbered as (
    select
        district.district_no,
        district.subdistricts,
        unnest(range(district.communities)) as n,
    from demo.district as district
),

placed as (
    select
        numbered.district_no * 1000 + numbered.n as community_no,
        numbered.n,
        numbered.n // numbered.subdistricts as n_within,
        subdistrict.* exclude (n),
        count(*) over (partition by subdistrict.subdistrict_no) as beside,
    from numbered
    inner join demo.subdistrict as subdistrict
        on numbered.district_no = subdistrict.district_no
        and numbered.n % numbered.subdistricts = subdistrict.n
),

celled as (
    select
        *,
        ceil(sqrt(beside))::integer as columns,
    from placed
)

select
    community_no,
    n,
    district_no,
    subdistrict_no,
    place_id as parent_id,
    place_id || lpad((n_within + 1)::varchar, 3, '0') as place_id,
    code || lpad((n_within + 1)::varchar, 3, '0') as code,
    short_name || lpad((n_within + 1)::varchar, 2, '0') as short_name,
    short_en || '-' || lpad((n_within + 1)::varchar, 2, '0') as short_en,
    width / nullif(columns, 0) as width,
    height / nullif(ceil(beside / nullif(columns, 0)), 0) as height,
    lon + width / nullif(columns, 0) * (n_within % columns) as lon,
    lat + height / nullif(ceil(beside / nullif(columns, 0)), 0) * (n_within // columns) as lat,
    exp(0.45 * demo.normal(community_no, 11)) as demand,
    exp(0.28 * demo.normal(community_no, 13)) as slowness,
from celled
order by community_no;
