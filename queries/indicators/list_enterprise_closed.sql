-- One row per place and period in which local firms raised lines.
from marts.count_of('marts.action_cell', sum(closed) filter (raised_by = 'enterprise'));
