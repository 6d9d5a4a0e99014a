-- One row per norm that a place has set from a date on.
create view staging.norms as
select
    record as sort_key,
    norm_id,
    place_id,
    indicator_id,
    lower,
    upper,
    -- The unit in simplified characters, so that 個 and 个 are one.
    translate(unit, '個戶鐘條項棟類畝處', '个户钟条项栋类亩处') as unit,
    period,
    observation_id as figure_id,
    valid_from,
    note,
from raw.norms;
