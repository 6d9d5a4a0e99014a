-- One row per place from the community upwards and month: open at its start, received, closed, open at its end.
-- opening + received - closed = closing, by construction and checked; what has no usable closing is left out.
create view marts.request_backlog_cell as
with moved as (
    select
        place_id,
        place_level,
        month_start,
        requests as received,
        0 as closed,
    from marts.request_flow
    union all
    select
        place_id,
        place_level,
        closed_month as month_start,
        0 as received,
        requests as closed,
    from marts.request_flow
    where closed_month is not null
),

months as (
    select
        period_start,
        period_end,
    from marts.request_period
    where period = 'month'
),

places as (
    select
        place_id,
        place_level,
        min(month_start) as first_month,
    from marts.request_flow
    group by place_id, place_level
),

monthly as (
    select
        places.place_id,
        places.place_level,
        months.period_start,
        months.period_end,
        coalesce(sum(moved.received), 0) as received,
        coalesce(sum(moved.closed), 0) as closed,
    from places
    inner join months on months.period_start >= places.first_month
    left join moved on places.place_id = moved.place_id and months.period_start = moved.month_start
    group by all
),

standing as (
    select
        *,
        sum(received - closed) over (partition by place_id order by period_start) as closing,
    from monthly
)

select
    place_id,
    place_level,
    'month' as period,
    period_start,
    period_end,
    'none' as split,
    null::varchar as slice,
    (closing - received + closed)::bigint as opening,
    received::bigint as received,
    closed::bigint as closed,
    closing::bigint as closing,
from standing;
