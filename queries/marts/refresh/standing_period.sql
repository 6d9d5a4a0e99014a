-- One row per period whose counts stand: it was there before, as long as now, and holds no touched month.
create or replace temporary table standing_period as
with touched as (
    select distinct months.month_start
    from staging.touched_month as months
    where months.record_type = 'requests'
),

lasting as (
    select distinct
        periods.period,
        periods.period_start,
        periods.period_end
    from marts.request_period as periods
    inner join temp.period_before as earlier
        on periods.period = earlier.period
        and periods.period_start = earlier.period_start
        and periods.period_end = earlier.period_end
)

select
    lasting.period,
    lasting.period_start,
    lasting.period_end
from lasting
left join touched on lasting.period_start <= touched.month_start and lasting.period_end >= touched.month_start
group by lasting.period, lasting.period_start, lasting.period_end
having count(touched.month_start) = 0;
