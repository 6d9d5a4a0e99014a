-- One row per month and made-up compound with a property firm: fees, public income and spending, publication.
with months as (
    select
        month::date as month,
        row_number() over (order by month) - 1 as month_no,
    from range(timestamp '2024-01-01', timestamp '2026-01-01', interval 1 month) as months(month)
),

drawn as (
    select
        compound.*,
        months.month,
        months.month_no,
        compound_no * 32 + month_no as number,
        round(floor_m2 * fee_rate, 2) as fee_due,
        -- Most is paid at the turn of the year; where fees are low, fewer pay.
        least(
            0.99,
            case compound_type when 'property' then 0.88 when 'resettlement' then 0.7 when 'old' then 0.56 else 0.5 end
            + 0.08 * demo.normal(compound_no, 221)
            + case when month(month) in (12, 1) then 0.06 else 0 end
        ) as paid,
    from demo.compound as compound
    cross join months
    where (compound_type = 'property' and by_mode < 0.97) or by_mode between 0.78 and 0.93
),

earned as (
    select
        *,
        round(households * 3 * demo.uniform(number, 222), 0) as income_advertising,
        round(households * 12 * demo.uniform(number, 223), 0) as income_parking,
        round(households * 4 * demo.uniform(number, 224), 0) as income_rent,
        round(households * demo.uniform(number, 225), 0) as income_other,
        10 + (20 * demo.uniform(number, 226))::bigint as transactions,
        demo.uniform(number, 227) as by_publication,
        demo.uniform(compound_no, 228) as by_audit,
    from drawn
),

added as (
    select
        *,
        income_advertising + income_parking + income_rent + income_other as public_income,
    from earned
)

select
    place_id,
    month,
    fee_due,
    -- Arrears that came in beyond what was due: a flag, and no error of the firm's.
    case when number % 1801 = 77 then fee_due * 1.4 else round(fee_due * greatest(0.1, paid), 2) end as fee_collected,
    households as households_due,
    (households * greatest(0.1, paid))::bigint as households_paid,
    round(floor_m2 * 1.25, 0) as service_cost,
    income_advertising,
    income_parking,
    income_rent,
    income_other,
    -- One in some hundred months does not add up.
    public_income + case when number % 701 = 5 then 1000 else 0 end as public_income,
    round(public_income * 0.6, 0) as public_spending,
    round(public_income * 0.2, 0) as public_returned,
    transactions,
    case when by_publication < 0.85 then transactions else (transactions * by_publication)::bigint end
        as transactions_published,
    by_publication < 0.93 as published,
    case when by_publication < 0.93 then (month + interval 1 month)::date + (22 * by_publication)::integer end as published_on,
    (month + interval 1 month)::date + 14 as publish_by,
    by_audit < 0.6 and month_no < 18 as audited,
    case when by_audit < 0.6 and month_no < 18 then (date_trunc('year', month) + interval 17 month)::date end as audited_on,
    null as planted,
from added
union all by name
select
    date '2025-12-01' as month,
    sum(fee_due) as fee_due,
    'total_row:place' as planted,
from added
where month = '2025-12-01'
order by month, place_id;
