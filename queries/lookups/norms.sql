-- one row per norm that a place has set, with the figure that states it
select
    n.norm_id,
    n.indicator_id,
    n.place_id,
    p.place_name_zh,
    p.place_name_en,
    n.lower,
    n.upper,
    f.value,
    f.qualifier,
    f.quote,
    f.unit,
    n.period,
    n.figure_id,
    n.valid_from,
    f.subject_zh,
    f.subject_en,
    f.source_id,
    f.line,
    f.published_date,
from marts.norm as n
inner join marts.place as p on n.place_id = p.place_id
left join marts.figure as f on n.figure_id = f.figure_id
order by n.sort_key
