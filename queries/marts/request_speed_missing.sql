-- One row per place from the community upwards and period that marts.request_speed_total does not hold: what it is to hold of it.
create view marts.request_speed_missing as
with periods as (
    select distinct
        period,
        period_start,
        period_end,
        dense_rank() over (order by period, period_start)::integer as period_number,
    from marts.request_period
)

select
    places.place_id,
    places.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    'none' as split,
    null::varchar as slice,
    followed.* exclude (place_id, place_level, period, period_start, period_end, split, slice),
    coalesce(totals.closed - totals.timed, 0)::bigint as not_timed,
from marts.speed_of('marts.request_pooled_missing') as followed
inner join marts.place_grain as places on followed.place_id = places.place_number
inner join periods on followed.period = periods.period_number
left join marts.request_total as totals
    on places.place_id = totals.place_id
    and periods.period = totals.period
    and periods.period_start = totals.period_start;
