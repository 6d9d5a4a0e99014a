-- One row per thing that could be measured of a mechanism; datasets are the records that would feed it.
create table marts.mechanism_measure (
    mechanism_id varchar not null,
    position bigint not null,
    title_zh varchar not null,
    title_en varchar not null,
    datasets varchar[] not null,
    primary key (mechanism_id, position)
);
