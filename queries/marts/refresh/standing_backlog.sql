-- One row per month whose backlog stands: it ended before the first touched month began.
create or replace temporary table standing_backlog as
with touched as (
    select min(months.month_start) as first_month
    from staging.touched_month as months
    where months.record_type = 'requests'
)

select
    standing.period,
    standing.period_start,
    standing.period_end
from temp.standing_period as standing
inner join touched on standing.period_end < touched.first_month;
