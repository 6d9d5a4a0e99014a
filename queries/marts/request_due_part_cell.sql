-- One row per place from the community upwards, month of the deadline and part: how many requests fell due by the data date, and how many were closed in time.
-- Parts are those of marts.request_part_month. An open request past its deadline is due and not in time.
create view marts.request_due_part_cell as
with reached as (
    select
        grains.community_id,
        pending.due_month,
        pending.is_doubtful,
        pending.process,
        pending.category,
        pending.channel,
        count(*) as due,
        count(*) filter (pending.closed_at <= pending.due_at) as on_time,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    inner join marts.place_grain as grains on pending.place_id = grains.place_id
    where pending.due_at <= horizon.data_date
    group by all
),

parts as (
    select
        community_id,
        due_month,
        split.part <> 'every_process' as is_doubtful,
        case when split.part in ('every_process', 'process') then process end as process,
        case when split.part = 'category' then category end as category,
        case when split.part = 'channel' then channel end as channel,
        sum(due) as due,
        sum(on_time) as on_time,
    from reached
    cross join (values ('every_process'), ('none'), ('process'), ('category'), ('channel')) as split (part)
    where split.part = 'every_process' or is_doubtful
    group by all
),

counted as (
    select
        place_id,
        place_level,
        due_month,
        is_doubtful,
        process,
        category,
        channel,
        due,
        on_time,
        undated,
    from marts.request_due_part
    union all
    select
        above.ancestor_id as place_id,
        above.ancestor_level as place_level,
        parts.due_month,
        parts.is_doubtful,
        parts.process,
        parts.category,
        parts.channel,
        parts.due,
        parts.on_time,
        0 as undated,
    from parts
    inner join marts.place_ancestor as above on parts.community_id = above.place_id
)

select
    place_id,
    place_level,
    due_month,
    is_doubtful,
    process,
    category,
    channel,
    sum(due)::bigint as due,
    sum(on_time)::bigint as on_time,
    sum(undated)::bigint as undated,
from counted
group by all;
