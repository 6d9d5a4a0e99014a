-- One row per place and period with places that held such meetings.
from marts.ratio_of(
    'marts.schedule_rate_cell', sum(events) filter (schedule = 'compound_council'), sum(due) filter (schedule = 'compound_council')
);
