-- One row per printed figure that an observation was computed from.
create table marts.observation_input (
    observation_id varchar not null,
    position bigint not null,
    role varchar not null,
    figure_id varchar not null,
    primary key (observation_id, position)
);
