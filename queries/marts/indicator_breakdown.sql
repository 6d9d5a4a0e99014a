-- One row per breakdown by which an indicator gives several values for one place.
create table marts.indicator_breakdown (
    indicator_id varchar not null,
    position bigint not null,
    breakdown varchar not null,
    title_zh varchar not null,
    title_en varchar not null,
    primary key (indicator_id, breakdown)
);
