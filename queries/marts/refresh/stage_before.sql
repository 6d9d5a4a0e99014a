-- One row per stage of handling that any request had reached before this refresh.
create or replace temporary table stage_before as
select stages.stage
from marts.request_stage as stages;
