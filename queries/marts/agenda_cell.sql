-- One row per place, period (month, quarter, year, all), month in it, class, kind, tier raised and tier settled of items.
create view marts.agenda_cell as
select
    months.*,
    periods.period,
    periods.period_start,
    periods.period_end,
from marts.agenda_month as months
inner join marts.record_period as periods
    on months.month_start = periods.month_start
    and periods.record_type = 'agenda_items'
    and periods.period <> 'half_year';
