-- One row per place, period (month, year, all) and scheme (empty: all): points issued, redeemed, expired, and what is left.
-- Flows are added over months; what is left and its age are those of the last month of the period.
create view marts.time_bank_cell as
with months as (
    select distinct month_start
    from marts.time_bank_ledger
),

periods as (
    select 'month' as period, month_start, month_start as period_start, month_start as last_month
    from months
    union all
    select
        'year' as period,
        month_start,
        min(month_start) over (partition by year(month_start)) as period_start,
        max(month_start) over (partition by year(month_start)) as last_month,
    from months
    union all
    select
        'all' as period,
        month_start,
        min(month_start) over () as period_start,
        max(month_start) over () as last_month,
    from months
),

placed as (
    select
        above.ancestor_id as cell_place_id,
        above.ancestor_level as cell_level,
        periods.period,
        periods.period_start,
        (periods.last_month + interval 1 month - interval 1 day)::date as period_end,
        ledger.month_start = periods.last_month as is_last,
        split.name as split,
        case split.name when 'scheme' then ledger.scheme end as slice,
        ledger.*,
    from marts.time_bank_ledger as ledger
    inner join periods on ledger.month_start = periods.month_start
    inner join marts.place_ancestor as above on ledger.place_id = above.place_id
    cross join (values ('none'), ('scheme')) as split (name)
)

select
    cell_place_id as place_id,
    cell_level as place_level,
    period,
    period_start,
    period_end,
    split,
    slice,
    count(*) as records,
    sum(issued) as issued,
    count(*) filter (issued is null) as issued_unknown,
    sum(redeemed) as redeemed,
    count(*) filter (redeemed is null) as redeemed_unknown,
    sum(expired) as expired,
    count(*) filter (expired is null) as expired_unknown,
    sum(closing) filter (is_last) as closing,
    count(*) filter (is_last and closing is null) as closing_unknown,
    sum(redeemed) filter (issued is not null) as redeemed_of_issued,
    sum(issued) filter (redeemed is not null) as issued_with_redeemed,
    count(*) filter (issued is null or redeemed is null) as rate_unknown,
    count(*) filter (is_judged) as judged,
    count(*) filter (is_judged and not is_out_of_balance and not is_not_carried_over) as balanced,
    count(*) filter (not is_judged) as unjudged,
    count(*) filter (is_out_of_balance) as out_of_balance,
    count(*) filter (is_not_carried_over) as not_carried_over,
    count(*) filter (is_reset) as resets,
    max(period_end - oldest_on) filter (is_last) as oldest_days,
    count(*) filter (is_last and oldest_on is null) as oldest_unknown,
from placed
group by all;
