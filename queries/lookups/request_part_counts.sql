-- one row per place and month in which requests of a part were opened: every count of them
select parts.* exclude (is_doubtful, process),
from marts.request_part_month as parts
where parts.is_doubtful = $is_doubtful
    and parts.process is not distinct from $process
    and parts.category is not distinct from $category
    and parts.channel is not distinct from $channel
    and list_contains($places, parts.place_id)
    and strftime(parts.month_start, '%Y-%m') between $first and $last
order by parts.place_id, parts.month_start
