-- One row per place, period (month, quarter, year, all), month in it, instrument and type of subject.
create view marts.appraisal_cell as
select
    months.*,
    periods.period,
    periods.period_start,
    periods.period_end,
from marts.appraisal_month as months
inner join marts.record_period as periods
    on months.month_start = periods.month_start
    and periods.record_type = 'appraisals'
    and periods.period <> 'half_year';
