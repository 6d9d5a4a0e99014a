-- One row per type of records, month with records of it, and period (month, quarter, half_year, year, all) that holds the month.
create view marts.record_period as
from marts.periods_of('marts.month_load');
