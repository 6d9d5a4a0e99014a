-- One row per place, period (month, quarter, year, all), month in it in which lines were due, and list.
create view marts.action_due_cell as
select
    due.*,
    periods.period,
    periods.period_start,
    periods.period_end,
from marts.action_due as due
inner join marts.periods_of('marts.action_due_month') as periods
    on due.due_month = periods.month_start
    and periods.period <> 'half_year';
