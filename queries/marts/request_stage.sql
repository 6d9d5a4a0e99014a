-- One row per county, or place above one, and stage of handling that any request of it reached; a stage without a row is not recorded there.
-- A place that lies in no county stands for itself.
create table marts.request_stage (
    place_id varchar not null,
    stage varchar not null
);
