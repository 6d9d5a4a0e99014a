-- One row per breakdown by which an indicator gives several values for one place; published is the indicator that documents print under the same definition.
create table marts.indicator_breakdown (
    indicator_id varchar not null,
    position bigint not null,
    breakdown varchar not null,
    title_zh varchar not null,
    title_en varchar not null,
    published varchar,
    primary key (indicator_id, breakdown)
);
