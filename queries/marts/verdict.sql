-- One row per verdict that a check can reach, and what it means; filled from the checks.
create table marts.verdict (
    verdict varchar primary key,
    position bigint not null,
    title_zh varchar not null,
    title_en varchar not null,
    meaning_zh varchar not null,
    meaning_en varchar not null
);
