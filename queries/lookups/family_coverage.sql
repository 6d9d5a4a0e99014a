-- one row per case and family of indicators: how many indicators it publishes, norms it prints, and what only others publish
with given as (
    select distinct
        p.case_place_id,
        o.indicator_id,
    from marts.published_observation as o
    inner join marts.place as p on o.place_id = p.place_id
),

known as (
    select
        i.indicator_id,
        i.family,
        i.kind,
        i.title_zh,
        i.title_en,
        i.indicator_id in (select g.indicator_id from given as g) as has_value,
    from marts.indicator as i
    where has_value
        or i.indicator_id in (select f.indicator_id from marts.figure as f where f.role = 'norm')
),

norms as (
    select
        f.case_place_id,
        i.family,
        count(*) as norms,
    from marts.figure as f
    inner join marts.indicator as i on f.indicator_id = i.indicator_id
    where f.role = 'norm'
    group by f.case_place_id, i.family
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
    count(*) filter (k.kind = 'reported' and k.has_value) as reported_anywhere,
    coalesce(any_value(n.norms), 0) as norms,
    list(k.title_zh order by k.indicator_id)
        filter (k.kind = 'reported' and k.has_value and g.indicator_id is null) as left_out_zh,
    list(k.title_en order by k.indicator_id)
        filter (k.kind = 'reported' and k.has_value and g.indicator_id is null) as left_out_en,
from cases as c
inner join marts.place as p on c.place_id = p.place_id
cross join known as k
left join given as g on c.place_id = g.case_place_id and k.indicator_id = g.indicator_id
left join norms as n on c.place_id = n.case_place_id and k.family = n.family
group by c.place_id, c.sort_key, p.place_name_zh, p.place_name_en, k.family
order by c.sort_key, k.family
