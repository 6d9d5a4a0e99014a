-- At most one row: the data date, the last moment at which a current request was opened or closed.
insert into marts.request_horizon
select greatest(max(latest.opened_at), coalesce(max(latest.closed_at), max(latest.opened_at))) as data_date
from marts.request_latest as latest
having count(*) > 0;
