-- One row per place, itself or above where lines were raised, month of raising, list (all: any), and days on which it began and ended.
-- What has not ended has no end. A line of which the days cannot be told, ended without a date or
-- before it began, has neither day, and is counted by itself.
create table marts.action_stay (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    stage varchar not null,
    started_on date,
    ended_on date,
    items bigint not null
);
