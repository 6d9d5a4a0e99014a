-- One row per place that users have loaded, or that their records refer to; filled at every load.
create table staging.loaded_place (
    place_id varchar not null,
    parent_id varchar,
    level varchar not null,
    name_zh varchar not null,
    name_en varchar,
    code varchar,
    code_system varchar,
    origin varchar not null
);
