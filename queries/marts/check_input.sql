-- One row per printed figure that a relation was held against.
create table marts.check_input (
    relation_id varchar not null,
    position bigint not null,
    role varchar not null,
    figure_id varchar not null,
    value double,
    lower double,
    upper double,
    primary key (relation_id, position)
);
