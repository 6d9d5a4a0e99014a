-- One row per place, period and way of handling.
select * replace ('on_spot' as breakdown)
from marts.request_share(on_spot, handling_known, left_out := to_handle - handling_known)
union all
select * replace ('passed_on' as breakdown)
from marts.request_share(passed_on, handling_known, left_out := to_handle - handling_known)
union all
select * replace ('escalated' as breakdown)
from marts.request_share(escalated, handling_known, left_out := to_handle - handling_known);
