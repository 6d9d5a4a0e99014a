-- one row per place from the subdistrict upwards, month and category: requests of a process, category and channel (each named, or every one) that fell due then and by the data date, and those closed in time, or the doubtful among them
with reached as (
    select
        above.ancestor_id as place_id,
        pending.due_month,
        pending.process,
        pending.category,
        pending.channel,
        pending.is_doubtful,
        count(*) as due,
        count(*) filter (pending.closed_at <= pending.due_at) as on_time,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    inner join marts.place_grain as grains on pending.place_id = grains.place_id
    inner join marts.place_ancestor as above on grains.subdistrict_id = above.place_id
    where pending.due_at <= horizon.data_date
        and list_contains($places, above.ancestor_id)
    group by all
),

slices as (
    select
        place_id,
        due_month,
        process,
        category,
        channel,
        is_doubtful,
        due,
        on_time,
        undated,
    from marts.request_due_slice
    union all
    select
        place_id,
        due_month,
        process,
        category,
        channel,
        is_doubtful,
        due,
        on_time,
        0 as undated,
    from reached
)

select
    slices.place_id,
    slices.due_month as period_start,
    slices.category,
    sum(slices.due)::double as due,
    sum(slices.on_time)::double as on_time,
    sum(slices.undated)::double as undated,
from slices
where ($process is null or slices.process = $process)
    and ($category is null or slices.category = $category)
    and ($channel is null or slices.channel = $channel)
    and (not $is_doubtful or slices.is_doubtful)
    and list_contains($places, slices.place_id)
    and strftime(slices.due_month, '%Y-%m') between $first and $last
group by slices.place_id, slices.due_month, slices.category
order by slices.place_id, slices.due_month, slices.category
