-- one row per place and month in which requests of a slice were opened: every count of them; measures that the slice does not hold are empty
select months.*
from marts.request_month as months
where months.grain = $grain
    and list_contains($places, months.place_id)
    and strftime(months.month_start, '%Y-%m') between $first and $last
    and months.category is not distinct from $category
    and months.channel is not distinct from $channel
order by months.place_id, months.month_start
