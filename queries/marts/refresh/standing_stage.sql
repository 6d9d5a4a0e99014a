-- One row per period whose counts stand, where the stages that are recorded are those of before this refresh.
create or replace temporary table standing_stage as
with changed as (
    select count(*) as stages
    from marts.request_stage as stages
    full join temp.stage_before as earlier on stages.place_id = earlier.place_id and stages.stage = earlier.stage
    where stages.stage is null or earlier.stage is null
)

select
    standing.period,
    standing.period_start,
    standing.period_end
from temp.standing_period as standing
inner join changed on changed.stages = 0;
