-- One row per compound and month of its accounts: fees, public income by kind, spending, publication, audit.
-- Public income is the total where it is given, else the sum of the kinds that are.
create table marts.property_month (
    place_id varchar not null,
    month_start date not null,
    fee_due double,
    fee_collected double,
    households_due bigint,
    households_paid bigint,
    service_cost double,
    income_advertising double,
    income_parking double,
    income_rent double,
    income_other double,
    public_income double,
    public_spending double,
    public_returned double,
    transactions bigint,
    transactions_published bigint,
    is_published boolean,
    published_on date,
    publish_by date,
    is_audited boolean
);
