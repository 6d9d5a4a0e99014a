-- one row per place and slice: requests that fell due in some months and by the data date, and those closed in time
select
    due.place_id,
    due.slice,
    sum(due.due)::double as due,
    sum(due.on_time)::double as on_time,
    sum(due.undated)::double as undated,
from marts.request_due_cell as due
where due.period = 'month'
    and due.split = $split
    and list_contains($places, due.place_id)
    and strftime(due.period_start, '%Y-%m') between $first and $last
group by due.place_id, due.slice
order by due.place_id, due.slice
