-- One row per place, period and slice that requests fell due in by the data date: how many, and how many were closed in time.
-- An open request past its deadline is due and not in time.
create view marts.request_due_cell as
with reached as (
    select
        pending.place_id,
        pending.category,
        pending.channel,
        pending.due_month,
        count(*) as due,
        count(*) filter (pending.closed_at <= pending.due_at) as on_time,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    where pending.due_at <= horizon.data_date
    group by all
),

counted as (
    select
        grain,
        place_id,
        place_level,
        due_month,
        coalesce(category, channel) as slice,
        due,
        on_time,
        undated,
    from marts.request_due
    union all
    select
        'place' as grain,
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        reached.due_month,
        null as slice,
        reached.due,
        reached.on_time,
        0 as undated,
    from reached
    inner join marts.place_ancestor as above on reached.place_id = above.place_id
    union all
    select
        split.grain,
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        reached.due_month,
        case split.grain when 'category' then reached.category else reached.channel end as slice,
        reached.due,
        reached.on_time,
        0 as undated,
    from reached
    cross join (values ('category'), ('channel')) as split (grain)
    inner join marts.place_grain as grains on reached.place_id = grains.place_id
    inner join marts.place_ancestor as above on grains.subdistrict_id = above.place_id
)

select
    counted.place_id,
    counted.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    case counted.grain when 'place' then 'none' else counted.grain end as split,
    counted.slice,
    sum(counted.due)::bigint as due,
    sum(counted.on_time)::bigint as on_time,
    sum(counted.undated)::bigint as undated,
from counted
inner join marts.request_period as periods on counted.due_month = periods.month_start
group by all;
