-- One row per stage of handling that any request reached; one that none did is not recorded in the exports.
create table marts.request_stage (
    stage varchar not null
);
