-- one row per month at a place: open at its start, received, closed, open at its end
select
    backlog.period_start,
    backlog.opening::double as opening,
    backlog.received::double as received,
    backlog.closed::double as closed,
    backlog.closing::double as closing,
from marts.request_backlog_cell as backlog
where backlog.place_id = $place
    and strftime(backlog.period_start, '%Y-%m') between $first and $last
order by backlog.period_start
