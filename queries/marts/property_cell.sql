-- One row per place, period and compound with accounts in a month of it.
-- is_in_time is known of accounts that had to be public by the data date: false where they are not,
-- empty where they are but nobody says since when. The modelled fee is rate times floor area of the register.
create view marts.property_cell as
with horizon as (
    select max(as_of)::date as data_date
    from staging.load
    where record_type = 'property_finance'
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    accounts.* exclude (place_id),
    accounts.publish_by <= horizon.data_date as is_due,
    case
        when accounts.publish_by <= horizon.data_date
            then case when accounts.published_on is not null
                    then accounts.published_on <= accounts.publish_by
                when not accounts.is_published then false
            end
    end as is_in_time,
    register.fee_rate * register.floor_m2 as modelled_fee,
from marts.property_month as accounts
cross join horizon
inner join marts.record_period as periods
    on periods.record_type = 'property_finance' and accounts.month_start = periods.month_start
inner join marts.place_ancestor as above on accounts.place_id = above.place_id
left join marts.compound_state as register
    on accounts.place_id = register.place_id
    and register.as_of <= last_day(accounts.month_start)
    and (register.next_as_of is null or register.next_as_of > last_day(accounts.month_start));
