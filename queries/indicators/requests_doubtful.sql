-- One row per place, period and reason why requests are doubtful or left out somewhere.
with doubted as (
    select
        cell.*,
        doubts.doubt as breakdown,
        doubts.requests,
    from marts.request_cell as cell
    cross join lateral (
        values
        ('closed_before_opened', cell.before_opened),
        ('closed_without_date', cell.undated),
        ('ended_otherwise_with_date', cell.ended_dated),
        ('running_with_date', cell.running_dated),
        ('duplicate', cell.duplicates),
        ('cancelled', cell.cancelled),
        ('referred', cell.referred),
        ('without_days_allowed', cell.without_sla)
    ) as doubts (doubt, requests)
    where doubts.requests is not null
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    'over' as period_basis,
    split,
    slice,
    breakdown,
    requests as numerator,
    null::double as denominator,
    requests as value,
    null::double as lower,
    null::double as upper,
    requests as n,
    0::bigint as left_out,
from doubted;
