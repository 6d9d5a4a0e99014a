-- One row per kind of records that would make a mechanism measurable.
create table marts.mechanism_dataset (
    mechanism_id varchar not null,
    position bigint not null,
    dataset_type varchar not null,
    primary key (mechanism_id, position)
);
