-- one row per place and month in which requests of a slice fell due by the data date: how many, and those closed in time
select
    due.place_id,
    due.period_start,
    due.due::double as due,
    due.on_time::double as on_time,
    due.undated::double as undated,
from marts.request_due_cell as due
where due.period = 'month'
    and due.split = $split
    and list_contains($places, due.place_id)
    and due.slice is not distinct from $slice
    and strftime(due.period_start, '%Y-%m') between $first and $last
order by due.place_id, due.period_start
