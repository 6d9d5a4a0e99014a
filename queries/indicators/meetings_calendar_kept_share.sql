-- One row per place, period and calendar with whole units.
from marts.ratio_of(
    'marts.schedule_kept_cell',
    sum(kept) filter (schedule not like 'oversight_%'),
    sum(due) filter (schedule not like 'oversight_%'),
    factor := 100,
    name := schedule
);
