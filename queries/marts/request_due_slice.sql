-- One row per place from the subdistrict upwards, month of the deadline, month of opening, process, category and channel, the doubtful apart: closed requests whose deadline has passed.
-- Requests that the data date still decides stand in marts.request_pending.
create table marts.request_due_slice (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    due_month date not null,
    process varchar not null,
    category varchar not null,
    channel varchar not null,
    is_doubtful boolean not null,
    due bigint not null,
    on_time bigint not null,
    undated bigint not null
);
