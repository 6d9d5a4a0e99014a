-- One row per place, period, slice and bucket of time in which requests were closed or are open: how many of both.
create view marts.request_pooled as
select
    ended.place_id,
    ended.place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    case ended.grain when 'place' then 'none' else ended.grain end as split,
    ended.slice,
    ended.bucket,
    ended.grain <> 'place' or ended.place_level in ('community', 'subdistrict') as is_wide,
    sum(ended.closed)::double as closed,
    sum(ended.open)::double as open,
from marts.request_ended as ended
inner join marts.request_period as periods on ended.month_start = periods.month_start
group by all;
