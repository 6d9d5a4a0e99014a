-- One row per place, itself or above where meetings were held, month, tier, type and kind: meetings, items, attendance.
-- A measure counts only meetings that give it; `..._present` are those of meetings that say how many should attend.
create table marts.meeting_month (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    tier varchar not null,
    meeting_type varchar not null,
    meeting_kind varchar not null,
    meetings bigint not null,
    with_items bigint not null,
    items bigint,
    with_present bigint not null,
    present bigint,
    expected bigint,
    expected_present bigint
);
