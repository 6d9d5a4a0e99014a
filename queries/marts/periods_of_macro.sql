-- One row per type of records, month among the given ones, and period that holds it: month, quarter, half_year, year or all.
-- `months` names a table of record_type and month_start. A period reaches from its first to its last
-- such month, so that nobody takes a part for the whole.
create macro marts.periods_of(months) as table
with framed as (
    select distinct
        given.record_type,
        given.month_start,
        frames.period,
        case frames.period
            when 'month' then given.month_start
            when 'quarter' then date_trunc('quarter', given.month_start)
            when 'half_year' then make_date(year(given.month_start), case when month(given.month_start) < 7 then 1 else 7 end, 1)
            when 'year' then date_trunc('year', given.month_start)
            else date '1900-01-01'
        end as frame,
    from query_table(months) as given
    cross join (values ('month'), ('quarter'), ('half_year'), ('year'), ('all')) as frames (period)
)

select
    record_type,
    month_start,
    period,
    min(month_start) over whole as period_start,
    (max(month_start) over whole + interval 1 month - interval 1 day)::date as period_end,
from framed
window whole as (partition by record_type, period, frame);
