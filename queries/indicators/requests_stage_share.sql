-- One row per place, period and stage: requests to handle that reached it.
-- A stage that no record of any place has is not recorded, and has no row.
select * replace ('accepted' as breakdown)
from marts.request_share(accepted, to_handle)
where exists (select 1 from marts.request_month as months where months.accepted > 0)
union all
select * replace ('dispatched' as breakdown)
from marts.request_share(dispatched, to_handle)
where exists (select 1 from marts.request_month as months where months.dispatched > 0)
union all
select * replace ('taken' as breakdown)
from marts.request_share(taken, to_handle)
where exists (select 1 from marts.request_month as months where months.taken > 0)
union all
select * replace ('contacted' as breakdown)
from marts.request_share(contacted, to_handle)
where exists (select 1 from marts.request_month as months where months.contacted > 0)
union all
select * replace ('closed' as breakdown)
from marts.request_share(closed, to_handle)
where exists (select 1 from marts.request_month as months where months.closed > 0)
union all
select * replace ('called_back' as breakdown)
from marts.request_share(called_back, to_handle)
where exists (select 1 from marts.request_month as months where months.called_back > 0);
