-- One row per place, period and reason why requests are doubtful or left out somewhere.
select * replace ('closed_before_opened' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(before_opened)
union all
select * replace ('closed_without_date' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(undated)
union all
select * replace ('ended_otherwise_with_date' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(ended_dated)
union all
select * replace ('running_with_date' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(running_dated)
union all
select * replace ('duplicate' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(duplicates)
union all
select * replace ('cancelled' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(cancelled)
union all
select * replace ('referred' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(referred)
union all
select * replace ('without_days_allowed' as breakdown, null::double as lower, null::double as upper)
from marts.request_count(without_sla);
