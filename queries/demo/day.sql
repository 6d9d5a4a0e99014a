-- One row per day of the demo and batch of entry, with the number of requests opened on it.
-- Weekdays ask more than weekends, summer and winter more than spring; the Spring Festival is quiet.
-- Three weeks are nearly missing, and one night's hour is a bulk entry: faults that must be found.
create table demo.day as
with days as (
    select
        day::date as day,
        case
            when day::date between date '2024-08-12' and date '2024-09-01' then 0.03
            when day::date between date '2024-02-09' and date '2024-02-17' then 0.35
            when day::date between date '2025-01-28' and date '2025-02-04' then 0.35
            when day::date between date '2024-10-01' and date '2024-10-07' then 0.55
            when day::date between date '2025-10-01' and date '2025-10-08' then 0.55
            else 1
        end
        * [1.18, 1.1, 1.05, 1.03, 1, 0.62, 0.5][isodow(day)]
        * [1.05, 0.85, 0.9, 0.9, 0.95, 1.1, 1.2, 1.2, 1, 0.95, 1.05, 1.15][month(day)]
        * (1 + 0.00025 * date_diff('day', date '2024-01-01', day::date))
        * exp(0.07 * demo.normal(date_diff('day', date '2024-01-01', day::date), 41)) as weight,
    from range(timestamp '2024-01-01', timestamp '2026-01-01', interval 1 day) as days(day)
),

batches as (
    select
        day,
        'entered' as batch,
        weight / nullif(sum(weight) over (), 0) * 0.997 as share,
    from days
    union all
    select
        date '2025-03-28' as day,
        'bulk' as batch,
        0.003 as share,
),

reached as (
    select
        day,
        batch,
        round(getvariable('requests') * sum(share) over (order by day, batch))::bigint as last,
    from batches
)

select
    day,
    batch,
    coalesce(lag(last) over (order by day, batch), 0) as first,
    last,
from reached
order by day, batch;
