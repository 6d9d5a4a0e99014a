-- One row per place and period, under their numbers, that marts.request_speed_total does not hold, and bucket of time.
-- What marts.request_pooled says of unsplit places, where it is asked for: numbers are sorted and
-- joined at a fraction of the cost of names.
create view marts.request_pooled_missing as
with periods as (
    select
        period,
        period_start,
        month_start,
        dense_rank() over (order by period, period_start)::integer as period_number,
    from marts.request_period
),

held as (
    select distinct
        grains.place_number,
        periods.period_number,
    from marts.request_speed_total as speed
    inner join marts.place_grain as grains on speed.place_id = grains.place_id
    inner join periods on speed.period = periods.period and speed.period_start = periods.period_start
),

numbered as (
    select
        grains.place_number,
        ended.place_level in ('community', 'subdistrict') as is_wide,
        ended.month_start,
        ended.bucket,
        ended.closed,
        ended.open,
    from marts.request_ended as ended
    inner join marts.place_grain as grains on ended.place_id = grains.place_id
    where ended.grain = 'place'
)

select
    numbered.place_number as place_id,
    null::varchar as place_level,
    periods.period_number as period,
    null::date as period_start,
    null::date as period_end,
    null::varchar as split,
    null::varchar as slice,
    numbered.bucket,
    numbered.is_wide,
    sum(numbered.closed)::double as closed,
    sum(numbered.open)::double as open,
from numbered
inner join periods on numbered.month_start = periods.month_start
left join held on numbered.place_number = held.place_number and periods.period_number = held.period_number
where held.place_number is null
group by all;
