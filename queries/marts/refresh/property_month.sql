-- One row per compound and touched month of its accounts; a date of publication or audit says that it took place.
insert into marts.property_month
select
    accounts.place_id,
    accounts.month_start,
    accounts.fee_due,
    accounts.fee_collected,
    accounts.households_due,
    accounts.households_paid,
    accounts.service_cost,
    accounts.income_advertising,
    accounts.income_parking,
    accounts.income_rent,
    accounts.income_other,
    coalesce(
        accounts.public_income,
        case
            when coalesce(
                accounts.income_advertising,
                accounts.income_parking,
                accounts.income_rent,
                accounts.income_other
            ) is not null
                then coalesce(accounts.income_advertising, 0)
                    + coalesce(accounts.income_parking, 0)
                    + coalesce(accounts.income_rent, 0)
                    + coalesce(accounts.income_other, 0)
        end
    ) as public_income,
    accounts.public_spending,
    accounts.public_returned,
    accounts.transactions,
    accounts.transactions_published,
    case when accounts.published_on is not null then true else accounts.published end as is_published,
    accounts.published_on,
    accounts.publish_by,
    case when accounts.audited_on is not null then true else accounts.audited end as is_audited
from staging.property_finance as accounts
where accounts.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'property_finance'
);
