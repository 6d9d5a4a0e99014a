-- one row per request that is open at a place at the data date, the longest open first; 200 at most, and nothing of persons
select
    pending.place_id,
    places.place_name_zh,
    places.place_name_en,
    pending.category,
    pending.channel,
    pending.opened_at,
    pending.due_at,
    date_diff('second', pending.opened_at, horizon.data_date) / 86400 as days_open,
    greatest(date_diff('second', pending.due_at, horizon.data_date) / 86400, 0) as days_overdue,
from marts.request_pending as pending
cross join marts.request_horizon as horizon
inner join marts.place_ancestor as above on pending.place_id = above.place_id
inner join marts.place as places on pending.place_id = places.place_id
where pending.closed_at is null
    and above.ancestor_id = $place
    and ($category is null or pending.category = $category)
    and ($channel is null or pending.channel = $channel)
    and ($process is null or pending.process = $process)
order by pending.opened_at, pending.place_id
limit 200
