-- One row per indicator of a mechanism.
create table marts.mechanism_indicator (
    mechanism_id varchar not null,
    position bigint not null,
    indicator_id varchar not null,
    primary key (mechanism_id, position)
);
