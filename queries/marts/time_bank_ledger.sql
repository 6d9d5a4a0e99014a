-- One row per ledger of points (place and scheme) and month: its balances, and what does not add up.
-- is_judged says that all five numbers are there; without them nothing is said about the balance.
create table marts.time_bank_ledger (
    place_id varchar not null,
    scheme varchar not null,
    month_start date not null,
    opening double,
    issued double,
    redeemed double,
    expired double,
    closing double,
    oldest_on date,
    is_judged boolean not null,
    is_out_of_balance boolean not null,
    is_not_carried_over boolean not null,
    is_reset boolean not null
);
