-- one row per made-up place that lies in no other, the city or province of the demo; none where no simulated data are loaded
select
    place_id,
    place_name_zh,
    place_name_en,
from marts.place
where origin = 'demo' and parent_place_id is null
order by place_id
