-- One row per place and period with such items.
from marts.share_of('marts.agenda_cell', sum(passed), sum(voted), left_out := sum(items - voted));
