-- One row per place from the community upwards, month of the deadline, month of opening and part: closed requests whose deadline has passed.
-- Parts are those of marts.request_part_month. Requests that the data date still decides stand in marts.request_pending.
create table marts.request_due_part (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    due_month date not null,
    is_doubtful boolean not null,
    process varchar,
    category varchar,
    channel varchar,
    due bigint not null,
    on_time bigint not null,
    undated bigint not null
);
