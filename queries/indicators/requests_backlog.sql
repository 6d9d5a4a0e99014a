-- One row per place, month and part of the identity: opening + received - closed = closing.
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    case when parts.breakdown in ('opening', 'closing') then 'as_of' else 'over' end as period_basis,
    split,
    slice,
    parts.breakdown,
    null::double as numerator,
    null::double as denominator,
    parts.requests as value,
    null::double as lower,
    null::double as upper,
    parts.requests as n,
    null::bigint as left_out,
from marts.request_backlog_cell as cell
cross join lateral (
    values
    ('opening', cell.opening),
    ('received', cell.received),
    ('closed', cell.closed),
    ('closing', cell.closing)
) as parts (breakdown, requests);
