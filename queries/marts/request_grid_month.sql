-- One row per place below the community and month that requests were opened in: the measures that are asked for there.
-- A mart of its own, for there are as many of these rows as of all others of marts.request_month.
create table marts.request_grid_month (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    received bigint not null,
    to_handle bigint not null,
    closed bigint not null,
    open bigint not null,
    timed bigint not null,
    elapsed_seconds bigint not null,
    valid bigint not null,
    contacted_valid bigint not null,
    solved_valid bigint not null,
    satisfied_valid bigint not null,
    basically_valid bigint not null,
    answer_known bigint not null
);
