-- One row per county, or place above one, and stage of handling that any request of it had reached before this refresh.
create or replace temporary table stage_before as
select
    stages.place_id,
    stages.stage
from marts.request_stage as stages;
