-- One row per place, period and place with a ledger in a month of it: points issued there and hours served there.
create view marts.time_bank_work_cell as
with issued as (
    select
        place_id,
        month_start,
        sum(issued) as issued,
    from marts.time_bank_ledger
    group by all
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    issued.issued,
    served.hours,
    issued.issued is not null and served.hours is not null as has_both,
from issued
left join marts.volunteer_month as served
    on issued.place_id = served.place_id
    and issued.month_start = served.month_start
    and served.service_type is null
inner join marts.record_period as periods
    on periods.record_type = 'time_bank' and issued.month_start = periods.month_start
inner join marts.place_ancestor as above on issued.place_id = above.place_id;
