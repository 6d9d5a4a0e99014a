-- One row per period (month, year, all) and month in it that requests were opened, due or closed in.
insert into marts.request_period
with named as (
    select months.month_start
    from marts.request_month as months
    union
    select due.due_month as month_start
    from marts.request_due as due
    union
    select pending.due_month as month_start
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    where pending.due_at <= horizon.data_date
    union
    select flow.closed_month as month_start
    from marts.request_flow as flow
    where flow.closed_month is not null
),

ended as (
    select
        named.month_start,
        calendar.last_day
    from named
    inner join (
        select
            days.month_start,
            max(days.day) as last_day
        from marts.calendar_day as days
        group by days.month_start
    ) as calendar on named.month_start = calendar.month_start
)

select
    'month' as period,
    ended.month_start as period_start,
    ended.last_day as period_end,
    ended.month_start
from ended
union all
select
    'year' as period,
    min(ended.month_start) over (partition by year(ended.month_start)) as period_start,
    max(ended.last_day) over (partition by year(ended.month_start)) as period_end,
    ended.month_start
from ended
union all
select
    'all' as period,
    min(ended.month_start) over () as period_start,
    max(ended.last_day) over () as period_end,
    ended.month_start
from ended;
