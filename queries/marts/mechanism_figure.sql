-- One row per printed figure of a mechanism.
create table marts.mechanism_figure (
    mechanism_id varchar not null,
    position bigint not null,
    figure_id varchar not null,
    primary key (mechanism_id, position)
);
