-- One row per kind of records that would make a mechanism measurable, with its titles.
select
    needed.mechanism_id,
    needed.position,
    needed.dataset_type,
    type.title_zh,
    type.title_en,
from marts.mechanism_dataset as needed
inner join marts.dataset_type as type on needed.dataset_type = type.dataset_type
order by needed.mechanism_id, needed.position;
