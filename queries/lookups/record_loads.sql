-- one row per load that current records of a type in some months come from, with how many they are, the newest load last
select
    loads.load_id,
    sum(loads.records)::bigint as records,
    min(loads.month_start) as first_month,
    max(loads.month_start) as last_month,
from marts.month_load as loads
where loads.record_type = $dataset
    and strftime(loads.month_start, '%Y-%m') between $first and $last
group by loads.load_id
order by loads.load_id
