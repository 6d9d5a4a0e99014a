-- One row per touched month and load that current requests of the month come from.
insert into marts.request_latest
select
    requests.month_start,
    requests.load_id,
    count(*) as records,
    min(requests.opened_at) as first_opened_at,
    max(requests.opened_at) as opened_at,
    max(requests.closed_at) as closed_at
from temp.touched_requests as requests
group by requests.month_start, requests.load_id;
