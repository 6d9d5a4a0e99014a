-- One row per column of a data file: the dictionary, filled from the declarations.
create table marts.data_column (
    dataset varchar not null,
    position bigint not null,
    column_name varchar not null,
    type varchar not null,
    required boolean not null,
    title_zh varchar not null,
    title_en varchar not null,
    description_zh varchar not null,
    description_en varchar not null,
    choices varchar,
    reference varchar,
    primary key (dataset, position)
);
