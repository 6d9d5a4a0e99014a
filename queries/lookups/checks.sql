-- One row per relation between figures, with what holding it against them found.
select
    relation.relation_id,
    relation.position,
    relation.kind,
    relation.title_zh,
    relation.title_en,
    relation.place_id,
    place.place_name_zh,
    place.place_name_en,
    place.case_place_id,
    case_place.place_name_zh as case_name_zh,
    case_place.place_name_en as case_name_en,
    relation.note_zh,
    relation.note_en,
    result.verdict,
    result.arithmetic_zh,
    result.arithmetic_en,
    result.reason_zh,
    result.reason_en,
    result.left_lower,
    result.left_upper,
    result.right_lower,
    result.right_upper,
from marts.relation as relation
inner join marts.check_result as result on relation.relation_id = result.relation_id
left join marts.place as place on relation.place_id = place.place_id
left join marts.place as case_place on place.case_place_id = case_place.place_id
order by relation.position;
