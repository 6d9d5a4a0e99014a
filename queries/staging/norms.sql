-- One row per norm that a place has set from a date on.
create view staging.norms as
select
    record as sort_key,
    norm_id,
    place_id,
    indicator_id,
    lower,
    upper,
    unit,
    period,
    observation_id as figure_id,
    valid_from,
    note,
from raw.norms;
