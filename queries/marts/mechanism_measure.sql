-- One row per thing that could be measured of a mechanism; datasets are the records that feed it.
-- indicators are computed from such records; cannot says why none is.
create table marts.mechanism_measure (
    mechanism_id varchar not null,
    position bigint not null,
    title_zh varchar not null,
    title_en varchar not null,
    datasets varchar[] not null,
    indicators varchar[] not null,
    cannot_zh varchar,
    cannot_en varchar,
    primary key (mechanism_id, position)
);
