-- One row per reference that an indicator's definition rests on.
create table marts.indicator_reference (
    indicator_id varchar not null,
    position bigint not null,
    reference varchar not null,
    primary key (indicator_id, position)
);
