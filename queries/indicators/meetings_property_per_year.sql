-- One row per place and period with places that held such meetings.
from marts.ratio_of(
    'marts.schedule_rate_cell', sum(events) filter (schedule = 'property'), sum(due) filter (schedule = 'property')
);
