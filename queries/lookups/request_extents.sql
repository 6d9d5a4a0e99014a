-- one row per month in which any request was opened: how many, and when the first and the last of them were opened
select
    latest.month_start,
    sum(latest.records)::double as records,
    min(latest.first_opened_at) as first_opened_at,
    max(latest.opened_at) as last_opened_at,
from marts.request_latest as latest
group by latest.month_start
order by latest.month_start
