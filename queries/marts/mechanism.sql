-- One row per mechanism that a place runs.
create table marts.mechanism (
    mechanism_id varchar primary key,
    position bigint not null,
    place_id varchar not null,
    source_id varchar not null,
    kind varchar not null,
    name_zh varchar not null,
    name_en varchar not null,
    summary_zh varchar not null,
    summary_en varchar not null,
    unlisted_zh varchar,
    unlisted_en varchar
);
