-- One row per norm that a place has set from a date on.
create table marts.norm as
select
    norm_id,
    place_id,
    indicator_id,
    lower,
    upper,
    unit,
    period,
    figure_id,
    valid_from,
    note,
    sort_key,
from staging.norms
order by sort_key;
