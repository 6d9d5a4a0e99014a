-- One row per relation that ought to hold between printed figures; differs is the verdict where it does not.
create table marts.relation (
    relation_id varchar primary key,
    position bigint not null,
    kind varchar not null,
    title_zh varchar not null,
    title_en varchar not null,
    place_id varchar,
    differs varchar,
    note_zh varchar,
    note_en varchar
);
