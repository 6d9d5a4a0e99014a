-- One row per type of records, place, period and stage with items whose days are known: the Kaplan-Meier median of the days they stay.
-- Items still there are censored at the data date of their type, after those that left on that day.
-- The bounds are where the log-log interval of the share still there reaches one half.
create view marts.item_speed as
with horizon as (
    select
        record_type,
        max(greatest(started_on, ended_on)) as data_date,
    from marts.item_stay
    group by record_type
),

followed as (
    select
        stays.record_type,
        stays.place_id,
        stays.place_level,
        periods.period,
        periods.period_start,
        periods.period_end,
        stays.stage,
        date_diff('day', stays.started_on, coalesce(stays.ended_on, horizon.data_date)) as days,
        coalesce(sum(stays.items) filter (stays.started_on is not null and stays.ended_on is not null), 0) as ended,
        coalesce(sum(stays.items) filter (stays.started_on is not null and stays.ended_on is null), 0) as open_items,
        coalesce(sum(stays.items) filter (stays.started_on is null), 0) as not_timed,
    from marts.item_stay as stays
    inner join horizon on stays.record_type = horizon.record_type
    inner join marts.record_period as periods
        on stays.record_type = periods.record_type
        and stays.month_start = periods.month_start
        and periods.period <> 'half_year'
    group by all
),

standing as (
    select
        *,
        sum(case when days is not null then ended + open_items else 0 end) over still_to_come as at_risk,
    from followed
    window still_to_come as (
        partition by record_type, place_id, period, period_start, stage
        order by days nulls last rows between current row and unbounded following
    )
),

multiplied as (
    select
        *,
        case
            when ended = at_risk and days is not null then 0
            else exp(coalesce(sum(case when ended < at_risk then ln(1 - ended / nullif(at_risk, 0)) end) over so_far, 0))
        end as still_there,
        coalesce(
            sum(case when ended < at_risk then ended / nullif(at_risk * (at_risk - ended), 0) end) over so_far, 0
        ) as spread,
    from standing
    window so_far as (
        partition by record_type, place_id, period, period_start, stage
        order by days nulls last rows unbounded preceding
    )
)

select
    record_type,
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    stage,
    sum(ended + open_items)::bigint as items,
    sum(ended)::bigint as ended,
    sum(not_timed)::bigint as not_timed,
    min(days) filter (still_there <= 0.5) as median_days,
    min(days) filter (
        still_there = 0
        or (
            still_there < 1
            and ln(-ln(still_there)) + 1.959963984540054 * sqrt(spread) / nullif(-ln(still_there), 0) >= ln(ln(2))
        )
    ) as earliest_days,
    min(days) filter (
        still_there = 0
        or (
            still_there < 1
            and ln(-ln(still_there)) - 1.959963984540054 * sqrt(spread) / nullif(-ln(still_there), 0) >= ln(ln(2))
        )
    ) as latest_days,
from multiplied
group by all;
