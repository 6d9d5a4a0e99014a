-- One row per relation: what holding it against the figures found.
create table marts.check_result (
    relation_id varchar primary key,
    verdict varchar not null,
    arithmetic_zh varchar,
    arithmetic_en varchar,
    reason_zh varchar,
    reason_en varchar,
    left_lower double,
    left_upper double,
    right_lower double,
    right_upper double
);
