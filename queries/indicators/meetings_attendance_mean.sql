-- One row per place and period with meetings that give who was present.
from marts.ratio_of('marts.meeting_cell', sum(present), sum(with_present), left_out := sum(meetings - with_present));
