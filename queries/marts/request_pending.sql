-- One row per request whose fate the data date still decides: open, or closed with its deadline to come.
-- It carries its times, so that ages, censoring and deadlines are right for any later data date
-- without a new look at months that nobody touched.
create table marts.request_pending (
    place_id varchar not null,
    month_start date not null,
    category varchar not null,
    channel varchar not null,
    process varchar not null,
    is_doubtful boolean not null,
    opened_at timestamp not null,
    accepted_at timestamp,
    dispatched_at timestamp,
    taken_at timestamp,
    contacted_at timestamp,
    due_at timestamp,
    due_month date,
    closed_at timestamp
);
