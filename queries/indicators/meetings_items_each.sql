-- One row per place and period with meetings that give their items.
from marts.ratio_of('marts.meeting_cell', sum(items), sum(with_items), left_out := sum(meetings - with_items));
