-- One row per place, period and slice: how fast requests were closed; kept where not split, worked out when asked otherwise.
create view marts.request_speed as
select *
from marts.request_speed_total
union all by name
select *
from marts.request_speed_of
where split <> 'none';
