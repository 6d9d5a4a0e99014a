-- One row per grid and day of the register: what it then had, valid until the grid's next row.
create table marts.grid_state (
    place_id varchar not null,
    as_of date not null,
    next_as_of date,
    month_start date not null,
    grid_level varchar not null,
    households bigint,
    residents bigint,
    buildings bigint,
    posts bigint,
    posts_filled bigint,
    workers bigint,
    linked_members bigint,
    volunteer_teams bigint,
    branches bigint,
    funds double,
    has_resources boolean,
    visits bigint
);
