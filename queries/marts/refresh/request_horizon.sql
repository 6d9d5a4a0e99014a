-- At most one row: the data date, the last moment at which a current request was opened or closed.
insert into marts.request_horizon
select greatest(max(requests.opened_at), coalesce(max(requests.closed_at), max(requests.opened_at))) as data_date
from staging.requests as requests
having count(*) > 0;
