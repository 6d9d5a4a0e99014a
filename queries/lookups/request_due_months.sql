-- one row per month in which requests of a place and slice fell due by the data date: how many, and those closed in time
select
    due.period_start,
    due.due::double as due,
    due.on_time::double as on_time,
from marts.request_due_cell as due
where due.period = 'month'
    and due.split = $split
    and due.place_id = $place
    and due.slice is not distinct from $slice
    and strftime(due.period_start, '%Y-%m') between $first and $last
order by due.period_start
