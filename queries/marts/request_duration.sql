-- One row per place from the community upwards, slice, month of opening and bucket of time to close: closed requests.
-- Buckets are those of marts.duration_bucket: fine ones from the county upwards, so that a merged
-- quantile errs by less than 1 %, four times as wide below and where slices are told apart.
create table marts.request_duration (
    grain varchar not null check (grain in ('place', 'category', 'channel')),
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    category varchar,
    channel varchar,
    bucket bigint not null,
    requests bigint not null
);
