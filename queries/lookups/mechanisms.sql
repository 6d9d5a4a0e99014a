-- One row per mechanism, with the titles of its kind and the names of its place.
select
    mechanism.*,
    kind.position as kind_position,
    kind.title_zh as kind_title_zh,
    kind.title_en as kind_title_en,
    place.place_name_zh,
    place.place_name_en,
from marts.mechanism as mechanism
inner join marts.mechanism_kind as kind on mechanism.kind = kind.kind
inner join marts.place as place on mechanism.place_id = place.place_id
order by mechanism.position;
