-- One row per day from 1900 to 2199: its number, the month it falls in, and the working days up to it.
-- A month starts on the day that is set; working days are Monday to Friday, put right by the table of holidays.
insert into marts.calendar_day
with days as (
    select
        cast(numbered.day_number as bigint) as day_number,
        cast(date '1900-01-01' + cast(numbered.day_number as integer) as date) as day
    from range(0, 109574) as numbered (day_number)
),

settings as (
    select coalesce(max(month_setting.month_starts_on), 1) as month_starts_on
    from staging.month_setting as month_setting
),

covered as (
    select distinct year(holidays.day) as covered_year
    from staging.holidays as holidays
),

marked as (
    select
        days.day,
        days.day_number,
        days.day - cast(settings.month_starts_on - 1 as integer) as shifted,
        settings.month_starts_on,
        covered.covered_year,
        coalesce(holidays.is_working, isodow(days.day) <= 5) as is_working
    from days
    cross join settings
    left join covered on year(days.day) = covered.covered_year
    left join staging.holidays as holidays on days.day = holidays.day
)

select
    day,
    day_number,
    cast(date_trunc('month', shifted) as date) + cast(month_starts_on - 1 as integer) as month_start,
    case
        when covered_year is not null
            then sum(case when is_working then 1 else 0 end) over (order by day)
    end as working_days
from marked;
