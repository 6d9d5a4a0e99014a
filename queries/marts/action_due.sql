-- One row per place, itself or above where lines were raised, month in which they were due by the data date, and list.
-- The data date is the last day on which any line was raised, matched, contracted or closed.
create table marts.action_due (
    place_id varchar not null,
    place_level varchar not null,
    due_month date not null,
    list_kind varchar not null,
    due bigint not null,
    in_time bigint not null
);
