-- One row per place, itself or above where lines were raised, month of raising, list and who raised it: counts of lines.
-- What is due is counted of lines on lists in loads that record such a thing at all: where no row of
-- a list has a date of contract, nothing is known of contracts, which is not none.
create table marts.action_month (
    place_id varchar not null,
    place_level varchar not null,
    month_start date not null,
    list_kind varchar not null,
    raised_by varchar not null,
    items bigint not null,
    closed bigint not null,
    open_items bigint not null,
    matching_due bigint not null,
    matched bigint not null,
    contract_due bigint not null,
    contracted bigint not null,
    publishing_due bigint not null,
    published bigint not null
);
