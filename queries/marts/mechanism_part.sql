-- One row per part of a mechanism; is_listed is false where the text names it without listing it.
create table marts.mechanism_part (
    mechanism_id varchar not null,
    position bigint not null,
    title_zh varchar not null,
    title_en varchar not null,
    is_listed boolean not null,
    primary key (mechanism_id, position)
);
