-- One row per touched month and load that current records of the month come from.
insert into marts.month_load
select
    'appraisals' as record_type,
    records.month_start,
    records.load_id,
    count(*) as records
from staging.appraisals as records
where records.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'appraisals'
)
group by records.month_start, records.load_id;
