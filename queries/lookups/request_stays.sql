-- one row per step from one recorded stage to the next and bucket of its time: requests opened in some months at a place that took it
select
    stays.stage,
    stays.next_stage,
    buckets.from_days,
    buckets.wide_to_days as to_days,
    sum(stays.requests)::double as requests,
from marts.request_stay as stays
inner join marts.duration_bucket as buckets on stays.bucket = buckets.bucket
where stays.place_id = $place
    and ($process is null or stays.process = $process)
    and strftime(stays.month_start, '%Y-%m') between $first and $last
group by stays.stage, stays.next_stage, buckets.from_days, buckets.wide_to_days
order by stays.stage, stays.next_stage, buckets.from_days
