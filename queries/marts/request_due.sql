-- One row per place, slice, month of opening and month of the deadline: closed requests whose deadline has passed.
-- Requests that the data date still decides stand in marts.request_pending.
create table marts.request_due (
    grain varchar not null check (grain in ('place', 'category', 'channel')),
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    due_month date not null,
    category varchar,
    channel varchar,
    due bigint not null,
    on_time bigint not null,
    undated bigint not null
);
