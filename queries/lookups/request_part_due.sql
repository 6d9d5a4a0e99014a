-- one row per place and month in which requests of a part fell due by the data date: how many, and those closed in time
select
    due.place_id,
    due.due_month as period_start,
    due.category,
    due.due::double as due,
    due.on_time::double as on_time,
    due.undated::double as undated,
from marts.request_due_part_cell as due
where due.is_doubtful = $is_doubtful
    and due.process is not distinct from $process
    and ($every_category and due.category is not null or due.category is not distinct from $category)
    and due.channel is not distinct from $channel
    and list_contains($places, due.place_id)
    and strftime(due.due_month, '%Y-%m') between $first and $last
order by due.place_id, due.due_month, due.category
