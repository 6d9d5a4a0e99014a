-- one row per place and month: open at its start, received, closed, open at its end
select
    backlog.place_id,
    backlog.period_start,
    backlog.opening::double as opening,
    backlog.received::double as received,
    backlog.closed::double as closed,
    backlog.closing::double as closing,
from marts.request_backlog_cell as backlog
where list_contains($places, backlog.place_id)
    and strftime(backlog.period_start, '%Y-%m') between $first and $last
order by backlog.place_id, backlog.period_start
