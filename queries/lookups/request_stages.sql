-- one row per stage of handling that any request of a place's county reached; a stage without a row is not recorded there
select stages.stage
from marts.request_stage as stages
inner join marts.place_grain as grains on stages.place_id = coalesce(grains.county_id, grains.place_id)
where grains.place_id = $place
order by stages.stage
