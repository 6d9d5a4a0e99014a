-- One row per month of a community's made-up time bank; one ledger does not add up, one counter starts anew.
with months as (
    select
        month::date as month,
        row_number() over (order by month) - 1 as month_no,
    from range(timestamp '2024-01-01', timestamp '2026-01-01', interval 1 month) as months(month)
),

moved as (
    select
        community.community_no,
        community.place_id,
        months.month,
        months.month_no,
        round(300 * community.demand * (0.8 + 0.5 * demo.uniform(community_no * 32 + month_no, 201))) as issued,
        round(300 * community.demand * (0.35 + 0.4 * demo.uniform(community_no * 32 + month_no, 202))) as redeemed,
        case when month_no % 12 = 11 then round(40 * community.demand) else 0 end as expired,
        500 + round(900 * demo.uniform(community_no, 203)) as before,
    from demo.community as community
    cross join months
    -- The first community of a district keeps a bank, of the others two in three.
    where community.n = 0 or demo.uniform(community_no, 204) < 0.66
),

kept as (
    select
        *,
        before + sum(issued - redeemed - expired) over (partition by community_no order by month_no) as closing,
        sum(issued) over (partition by community_no order by month_no) as reached,
    from moved
)

select
    place_id,
    month,
    '时间银行' as scheme,
    closing - issued + redeemed + expired as opening,
    issued,
    redeemed,
    expired,
    closing + case when community_no % 1000 = 0 and month_no = 14 then 500 else 0 end as closing,
    month - to_days((200 + 500 * demo.uniform(community_no * 32 + month_no, 205))::integer) as oldest_on,
    -- A counter that was set back to zero after a year and a half.
    reached - case
        when community_no % 1000 = 0 and month_no >= 18
            then max(case when month_no < 18 then reached end) over (partition by community_no)
        else 0
    end as cumulative_issued,
    null as planted,
from kept
union all by name
select
    date '2025-12-01' as month,
    sum(closing) as closing,
    'total_row:place' as planted,
from kept
order by month, place_id;
