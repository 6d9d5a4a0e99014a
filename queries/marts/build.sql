-- One row: the build that made this warehouse. Only built_at and version differ between two builds of the same data.
create table marts.build (
    version varchar primary key,
    built_at timestamp not null,
    program_version varchar not null,
    data_sha256 varchar not null,
    figures bigint not null,
    sources bigint not null
);
