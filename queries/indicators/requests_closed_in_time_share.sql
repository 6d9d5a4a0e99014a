-- One row per place, period and way of counting: closed in time among closed, as publishers print it.
select * replace ('days_allowed' as breakdown)
from marts.request_share(sla_in_days, sla_closed)
union all
select * replace ('due_with_days_allowed' as breakdown)
from marts.request_share(sla_by_due, sla_closed)
union all
select * replace ('due' as breakdown)
from marts.request_share(due_closed_in, due_closed);
