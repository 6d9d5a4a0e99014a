-- One row per data file, filled from the declarations.
create table marts.data_file (
    dataset varchar primary key,
    position bigint not null,
    path varchar not null,
    title_zh varchar not null,
    title_en varchar not null,
    row_zh varchar not null,
    row_en varchar not null
);
