-- One row per place, itself or above where items were raised, month of raising, class, kind, tier raised and tier settled: counts of items.
-- A part whose whole is counted beside it is of items in loads that record such a thing at all:
-- where no row of a load has a date of publishing, nothing is known of it, which is not none.
create table marts.agenda_month (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    item_class varchar not null,
    deliberation_kind varchar not null,
    tier_raised varchar not null,
    tier_settled varchar not null,
    items bigint not null,
    settled bigint not null,
    open_items bigint not null,
    sending_recorded bigint not null,
    own_tier bigint not null,
    sent_up bigint not null,
    sent_up_settled bigint not null,
    sent_back_known bigint not null,
    sent_back bigint not null,
    feedback_due bigint not null,
    feedback bigint not null,
    decision_due bigint not null,
    decision_published bigint not null,
    result_due bigint not null,
    result_published bigint not null,
    voted bigint not null,
    passed bigint not null
);
