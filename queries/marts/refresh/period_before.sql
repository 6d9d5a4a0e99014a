-- One row per period that the marts of requests knew before this refresh.
create or replace temporary table period_before as
select distinct
    periods.period,
    periods.period_start,
    periods.period_end
from marts.request_period as periods;
