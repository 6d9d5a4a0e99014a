-- One row per place, day, kind of tie and unit: what there then was, valid until the next day of the place and kind, and what happened since the row before.
create table marts.pairing_state (
    place_id varchar not null,
    as_of date not null,
    next_as_of date,
    month_start date not null,
    pairing_kind varchar not null,
    from_unit varchar not null,
    ties bigint,
    members bigint,
    with_post bigint,
    visits bigint,
    person_visits bigint,
    problems_solved bigint
);
