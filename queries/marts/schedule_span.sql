-- One row per type of records and month from its first to its last month with records, those without among them.
create view marts.schedule_span as
select
    record_type,
    unnest(generate_series(min(month_start), max(month_start), interval 1 month))::date as month_start,
from marts.month_load
where record_type in (select schedules.record_type from marts.schedule as schedules)
group by record_type;
