-- one row per value of an indicator that comes from the documents, at a place, for a scope and a breakdown; places in the order of the sources
with printed_more as (
    select
        n.observation_id,
        any_value(f.more) as more,
    from marts.observation_input as n
    inner join marts.figure as f on n.figure_id = f.figure_id
    group by n.observation_id
)

select
    o.*,
    case
        when i.kind = 'derived' then 'derived_' || o.qualifier
        when o.qualifier = 'exact' and o.lower < o.upper then 'rounded'
        else o.qualifier
    end as wording,
    i.title_zh,
    i.title_en,
    i.family,
    i.kind,
    i.unit_zh,
    i.unit_en,
    i.decimals,
    i.additive,
    p.place_name_zh,
    p.place_name_en,
    p.place_level,
    p.case_place_id,
    s.scope_name_zh,
    s.scope_name_en,
    b.title_zh as breakdown_name_zh,
    b.title_en as breakdown_name_en,
    d.publisher,
    d.published_date,
    p.sort_key as place_sort_key,
    m.more,
from marts.observation as o
inner join marts.indicator as i on o.indicator_id = i.indicator_id
inner join marts.place as p on o.place_id = p.place_id
left join marts.scope as s on o.place_id = s.place_id and o.scope = s.scope
left join marts.indicator_breakdown as b
    on o.indicator_id = b.indicator_id and o.breakdown = b.breakdown
left join printed_more as m on o.observation_id = m.observation_id
left join marts.source as d on o.source_id = d.source_id
where o.origin = 'published'
order by i.family, i.indicator_id, d.sort_key, p.sort_key, o.scope, b.position
