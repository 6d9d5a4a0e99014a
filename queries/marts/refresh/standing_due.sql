-- One row per period whose counts stand and in which no deadline is settled otherwise than before this refresh.
create or replace temporary table standing_due as
with moved as (
    select earlier.due_month
    from temp.due_before as earlier
    union
    select due.due_month
    from marts.request_due as due
    where due.month_start in (
        select touched.month_start from staging.touched_month as touched where touched.record_type = 'requests'
    )
    union
    select pending.due_month
    from marts.request_pending as pending
    where pending.due_month is not null
        and pending.month_start in (
            select touched.month_start from staging.touched_month as touched where touched.record_type = 'requests'
        )
)

select
    standing.period,
    standing.period_start,
    standing.period_end
from temp.standing_period as standing
left join moved on standing.period_start <= moved.due_month and standing.period_end >= moved.due_month
group by standing.period, standing.period_start, standing.period_end
having count(moved.due_month) = 0;
