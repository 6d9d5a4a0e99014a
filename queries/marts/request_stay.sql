-- One row per place from the subdistrict upwards, month of opening, process, stage, the stage recorded next, and bucket of the time between: requests that went that way.
-- Stages are opened, accepted, dispatched, taken, contacted, closed and called_back, in that order;
-- one without a time is passed over, and so is a step back in time. The step from opened to settled
-- is the whole way. Buckets are those of marts.duration_bucket, four as one.
create table marts.request_stay (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    process varchar not null,
    stage varchar not null,
    next_stage varchar not null,
    bucket bigint not null,
    requests bigint not null
);
