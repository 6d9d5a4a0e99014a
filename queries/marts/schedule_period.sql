-- One row per type of records and period (month to year, all) that its months reach over: how many months it has.
create view marts.schedule_period as
select
    record_type,
    period,
    period_start,
    period_end,
    count(*) as months,
    case period when 'month' then 1 when 'quarter' then 3 when 'half_year' then 6 when 'year' then 12 end as whole,
from marts.periods_of('marts.schedule_span')
group by all;
