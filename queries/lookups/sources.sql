-- one row per case document
select
    s.source_id,
    s.source_title as title,
    s.publisher,
    s.published_date,
    s.accessed_date,
    s.url,
    s.place_id,
    p.place_name_zh,
    p.place_name_en,
    p.place_level,
    p.is_withheld,
    s.script,
    s.note,
    s.figures,
from marts.source as s
inner join marts.place as p on s.place_id = p.place_id
order by s.sort_key
