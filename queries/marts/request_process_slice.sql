-- One row per place from the subdistrict upwards, month, process, category and channel, the doubtful apart: the requests opened then.
-- The finest split that is kept, with the measures that slices of marts.request_month hold; those are
-- summed from here. Every number adds up over months, slices and both kinds of doubt.
create table marts.request_process_slice (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    process varchar not null,
    category varchar not null,
    channel varchar not null,
    is_doubtful boolean not null,
    received bigint not null,
    to_handle bigint not null,
    closed bigint not null,
    open bigint not null,
    undated bigint not null,
    before_opened bigint not null,
    timed bigint not null,
    elapsed_seconds bigint not null,
    due_closed bigint not null,
    due_closed_in bigint not null,
    valid bigint not null,
    contacted_valid bigint not null,
    solved_valid bigint not null,
    satisfied_valid bigint not null,
    basically_valid bigint not null,
    answer_known bigint not null,
    reopened_known bigint not null,
    reopened bigint not null,
    rated bigint not null,
    ratings bigint not null
);
