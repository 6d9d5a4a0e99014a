-- one row per process that requests of a place went through, the most first
select
    parts.process,
    sum(parts.received)::bigint as requests,
from marts.request_part_month as parts
where parts.place_id = $place
    and not parts.is_doubtful
group by parts.process
order by requests desc, parts.process
