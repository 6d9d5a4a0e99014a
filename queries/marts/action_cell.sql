-- One row per place, period (month, quarter, year, all), month in it, list and who raised the lines.
create view marts.action_cell as
select
    months.*,
    periods.period,
    periods.period_start,
    periods.period_end,
from marts.action_month as months
inner join marts.record_period as periods
    on months.month_start = periods.month_start
    and periods.record_type = 'action_items'
    and periods.period <> 'half_year';
