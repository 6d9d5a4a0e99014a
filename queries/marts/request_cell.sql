-- One row per place, period (month, year, all) and value of what it is split by: the counts of requests opened then.
-- Periods and slices are pooled: counts are added, never rates.
create view marts.request_cell as
select *
from marts.request_total
union all by name
select
    months.place_id,
    months.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    case months.grain when 'category' then 'category' when 'channel' then 'channel' else 'none' end as split,
    coalesce(months.category, months.channel) as slice,
    sum(months.received)::bigint as received,
    sum(months.duplicates)::bigint as duplicates,
    sum(months.cancelled)::bigint as cancelled,
    sum(months.referred)::bigint as referred,
    sum(months.to_handle)::bigint as to_handle,
    sum(months.closed)::bigint as closed,
    sum(months.timed)::bigint as timed,
    sum(months.undated)::bigint as undated,
    sum(months.before_opened)::bigint as before_opened,
    sum(months.running_dated)::bigint as running_dated,
    sum(months.ended_dated)::bigint as ended_dated,
    sum(months.open)::bigint as open,
    sum(months.elapsed_seconds)::bigint as elapsed_seconds,
    sum(months.days_timed)::bigint as days_timed,
    sum(months.calendar_days)::bigint as calendar_days,
    sum(months.working_timed)::bigint as working_timed,
    sum(months.working_days)::bigint as working_days,
    sum(months.with_due)::bigint as with_due,
    sum(months.without_sla)::bigint as without_sla,
    sum(months.sla_closed)::bigint as sla_closed,
    sum(months.sla_in_days)::bigint as sla_in_days,
    sum(months.sla_by_due)::bigint as sla_by_due,
    sum(months.due_closed)::bigint as due_closed,
    sum(months.due_closed_in)::bigint as due_closed_in,
    sum(months.valid)::bigint as valid,
    sum(months.contacted_valid)::bigint as contacted_valid,
    sum(months.solved_valid)::bigint as solved_valid,
    sum(months.satisfied_valid)::bigint as satisfied_valid,
    sum(months.basically_valid)::bigint as basically_valid,
    sum(months.contacted_solved)::bigint as contacted_solved,
    sum(months.contacted_satisfied)::bigint as contacted_satisfied,
    sum(months.contacted_basically)::bigint as contacted_basically,
    sum(months.satisfied_solved)::bigint as satisfied_solved,
    sum(months.basically_solved)::bigint as basically_solved,
    sum(months.rated)::bigint as rated,
    sum(months.ratings)::bigint as ratings,
    sum(months.ratings_squared)::bigint as ratings_squared,
    sum(months.accepted)::bigint as accepted,
    sum(months.dispatched)::bigint as dispatched,
    sum(months.taken)::bigint as taken,
    sum(months.contacted)::bigint as contacted,
    sum(months.called_back)::bigint as called_back,
    sum(months.answer_known)::bigint as answer_known,
    sum(months.reopened_known)::bigint as reopened_known,
    sum(months.reopened)::bigint as reopened,
    sum(months.returned_known)::bigint as returned_known,
    sum(months.returned)::bigint as returned,
    sum(months.transferred_known)::bigint as transferred_known,
    sum(months.transferred)::bigint as transferred,
    sum(months.on_spot)::bigint as on_spot,
    sum(months.passed_on)::bigint as passed_on,
    sum(months.escalated)::bigint as escalated,
    sum(months.handling_known)::bigint as handling_known,
    sum(months.contact_timed)::bigint as contact_timed,
    sum(months.contact_seconds)::bigint as contact_seconds
from marts.request_month as months
inner join marts.request_period as periods on months.month_start = periods.month_start
where months.grain <> 'slice'
    and not (
        months.grain = 'place'
        and months.place_level in ('country', 'province', 'prefecture', 'county', 'subdistrict', 'community')
    )
group by all
union all by name
select
    grids.place_id,
    grids.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    'none' as split,
    null::varchar as slice,
    sum(grids.received)::bigint as received,
    sum(grids.to_handle)::bigint as to_handle,
    sum(grids.closed)::bigint as closed,
    sum(grids.open)::bigint as open,
    sum(grids.timed)::bigint as timed,
    sum(grids.elapsed_seconds)::bigint as elapsed_seconds,
    sum(grids.valid)::bigint as valid,
    sum(grids.contacted_valid)::bigint as contacted_valid,
    sum(grids.solved_valid)::bigint as solved_valid,
    sum(grids.satisfied_valid)::bigint as satisfied_valid,
    sum(grids.basically_valid)::bigint as basically_valid,
    sum(grids.answer_known)::bigint as answer_known,
from marts.request_grid_month as grids
inner join marts.request_period as periods on grids.month_start = periods.month_start
group by all;
