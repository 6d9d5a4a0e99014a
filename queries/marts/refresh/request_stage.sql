-- One row per stage of handling that any request reached.
insert into marts.request_stage
select 'accepted' as stage
from marts.request_total as totals
having sum(totals.accepted) > 0
union all
select 'dispatched' as stage
from marts.request_total as totals
having sum(totals.dispatched) > 0
union all
select 'taken' as stage
from marts.request_total as totals
having sum(totals.taken) > 0
union all
select 'contacted' as stage
from marts.request_total as totals
having sum(totals.contacted) > 0
union all
select 'closed' as stage
from marts.request_total as totals
having sum(totals.closed) > 0
union all
select 'called_back' as stage
from marts.request_total as totals
having sum(totals.called_back) > 0;
