-- one row per category and channel in which requests were opened at a place, with how many, the most first
select
    months.grain as split,
    coalesce(months.category, months.channel) as slice,
    sum(months.received)::bigint as requests,
from marts.request_month as months
where months.grain in ('category', 'channel')
    and months.place_id = $place
group by all
order by split, requests desc, slice
