-- One row per place, period and step of oversight.
from marts.ratio_of(
    'marts.schedule_kept_cell',
    sum(kept) filter (schedule like 'oversight_%'),
    sum(due) filter (schedule like 'oversight_%'),
    factor := 100,
    name := schedule
);
