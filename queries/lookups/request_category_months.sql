-- one row per category at a place: requests received in some months, of one channel where it is named, the most first
select
    months.category,
    sum(months.received)::double as received,
from marts.request_month as months
where months.grain = $grain
    and months.place_id = $place
    and months.channel is not distinct from $channel
    and strftime(months.month_start, '%Y-%m') between $first and $last
group by months.category
order by received desc, months.category
