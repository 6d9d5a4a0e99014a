-- One row per run of digits that is no figure.
create view staging.not_figures as
select
    record,
    source_id,
    line,
    span,
    occurrence,
    reason,
from raw.not_figures;
