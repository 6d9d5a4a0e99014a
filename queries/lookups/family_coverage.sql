-- one row per case and family of indicators: how many figures it prints, indicators it publishes, and what only others publish
with given as (
    select distinct
        p.case_place_id,
        o.indicator_id,
    from marts.observation as o
    inner join marts.place as p on o.place_id = p.place_id
),

known as (
    select
        i.indicator_id,
        i.family,
        i.kind,
        i.title_zh,
        i.title_en,
    from marts.indicator as i
    where i.indicator_id in (select g.indicator_id from given as g)
),

cases as (
    select
        s.place_id,
        min(s.sort_key) as sort_key,
    from marts.source as s
    group by s.place_id
)

select
    c.place_id,
    p.place_name_zh,
    p.place_name_en,
    k.family,
    count(*) filter (k.kind = 'reported' and g.indicator_id is not null) as reported,
    count(*) filter (k.kind = 'derived' and g.indicator_id is not null) as derived,
    count(*) filter (k.kind = 'reported') as reported_anywhere,
    list(k.title_zh order by k.indicator_id)
        filter (k.kind = 'reported' and g.indicator_id is null) as left_out_zh,
    list(k.title_en order by k.indicator_id)
        filter (k.kind = 'reported' and g.indicator_id is null) as left_out_en,
from cases as c
inner join marts.place as p on c.place_id = p.place_id
cross join known as k
left join given as g on c.place_id = g.case_place_id and k.indicator_id = g.indicator_id
group by c.place_id, c.sort_key, p.place_name_zh, p.place_name_en, k.family
order by c.sort_key, k.family
