-- One row per place where records came from, month, team (empty: not named) and participants: what volunteers did.
-- is_counted marks the rows that totals add: where a place gives rows for all participants, only those.
create table marts.volunteer_team_month (
    place_id varchar not null,
    month_start date not null,
    team varchar,
    participants varchar not null,
    is_counted boolean not null,
    persons bigint,
    active_persons bigint,
    person_visits bigint,
    hours double,
    sessions bigint,
    posts bigint
);
