-- One row per place, period, slice and bucket in which requests were closed or are open: the Kaplan-Meier share of those still open.
create view marts.request_survival as
select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    split,
    slice,
    from_days,
    to_days,
    total,
    closings,
    closed_so_far,
    at_risk,
    still_open,
    spread,
from marts.survival_of('marts.request_pooled');
