-- One row per kind of records that a user can load to make a mechanism measurable.
create table marts.dataset_type (
    dataset_type varchar primary key,
    position bigint not null,
    title_zh varchar not null,
    title_en varchar not null
);
