-- One row per month with a register and facility in use at its end: what it then was.
-- A facility counts with its latest row up to then, from the day it opened to the day it closed.
create view marts.facility_month as
with months as (
    select distinct
        month_start,
        last_day(month_start) as day,
    from marts.facility_state
)

select
    months.day,
    state.* replace (months.month_start as month_start),
from months
inner join marts.facility_state as state
    on state.as_of <= months.day and (state.next_as_of is null or state.next_as_of > months.day)
where coalesce(state.opened_on, months.day) <= months.day
    and (state.closed_on is null or state.closed_on > months.day);
