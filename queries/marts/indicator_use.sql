-- One row per place and scope where the registry chooses among several printings of a figure.
create table marts.indicator_use (
    indicator_id varchar not null,
    place_id varchar not null,
    scope varchar not null,
    figure_id varchar not null,
    primary key (indicator_id, place_id, scope)
);
