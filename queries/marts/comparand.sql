-- One row per observation: what decides whether it may share an axis with another.
-- The reasons say what the text counts where it departs from the indicator's own definition or
-- base. A period is only there where the indicator is bound to one; then an unstated period is
-- told apart by the observation's own id, because nobody knows that two of them agree.
create table marts.comparand (
    observation_id varchar primary key,
    indicator_id varchar not null,
    axis varchar not null,
    title_zh varchar not null,
    title_en varchar not null,
    place_zh varchar not null,
    place_en varchar not null,
    definition varchar not null,
    definition_reason_zh varchar,
    definition_reason_en varchar,
    base varchar not null,
    base_reason_zh varchar,
    base_reason_en varchar,
    unit_zh varchar not null,
    unit_en varchar not null,
    scope varchar not null,
    scope_zh varchar not null,
    scope_en varchar not null,
    scope_matters boolean not null,
    level varchar not null,
    level_matters boolean not null,
    period varchar,
    period_zh varchar,
    period_en varchar
);
