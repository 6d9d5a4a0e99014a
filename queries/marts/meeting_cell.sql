-- One row per place, period (month, quarter, year, all), month in it, tier, type and kind of meeting.
create view marts.meeting_cell as
select
    months.*,
    periods.period,
    periods.period_start,
    periods.period_end,
from marts.meeting_month as months
inner join marts.record_period as periods
    on months.month_start = periods.month_start
    and periods.record_type = 'meetings'
    and periods.period <> 'half_year';
