-- One row per month of opening and load: the current requests of both, when the first was opened, and the last moments at which any was opened and closed.
create table marts.request_latest (
    month_start date not null,
    load_id varchar not null,
    records bigint not null,
    first_opened_at timestamp not null,
    opened_at timestamp not null,
    closed_at timestamp
);
