-- One row per figure that a document prints.
create view staging.figures as
select
    record,
    observation_id as figure_id,
    source_id,
    line,
    quote,
    occurrence,
    value,
    lower,
    upper,
    -- The unit in simplified characters, so that 個 and 个 are one; the quote stays as printed.
    translate(unit, '個戶鐘條項棟類畝處', '个户钟条项栋类亩处') as unit,
    qualifier,
    kind,
    role,
    place_id,
    scope,
    period_start,
    period_end,
    period_basis,
    subject_zh,
    subject_en,
    indicator_id,
    caveat,
    parse_note,
from raw.observations;
