-- One row per place, period and slice: the Kaplan-Meier shares still open after 1, 3, 7, 15 and 30 days, and the medians.
create view marts.request_speed_of as
select
    followed.*,
    coalesce(cells.closed - cells.timed, 0)::bigint as not_timed,
from marts.speed_of('marts.request_pooled') as followed
left join marts.request_cell as cells
    on followed.place_id = cells.place_id
    and followed.period = cells.period
    and followed.period_start = cells.period_start
    and followed.split = cells.split
    and followed.slice is not distinct from cells.slice;
