-- One row per touched month and load that current records of the month come from.
insert into marts.month_load
select
    'requests' as record_type,
    latest.month_start,
    latest.load_id,
    latest.records
from marts.request_latest as latest
where latest.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'requests'
);
