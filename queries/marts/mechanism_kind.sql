-- One row per group of mechanisms.
create table marts.mechanism_kind (
    kind varchar primary key,
    position bigint not null,
    title_zh varchar not null,
    title_en varchar not null
);
