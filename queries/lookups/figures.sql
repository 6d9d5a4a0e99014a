-- one row per printed figure, in the order of the documents
select
    f.*,
    case
        when f.qualifier = 'exact' and f.lower < f.upper then 'rounded'
        else f.qualifier
    end as wording,
    c.place_name_zh as case_name_zh,
    c.place_name_en as case_name_en,
    i.title_zh as indicator_zh,
    i.title_en as indicator_en,
    i.family,
from marts.figure as f
left join marts.place as c on f.case_place_id = c.place_id
left join marts.indicator as i on f.indicator_id = i.indicator_id
order by f.sort_key
