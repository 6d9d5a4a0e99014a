-- One row per place and period with meetings that give both numbers.
from marts.ratio_of('marts.meeting_cell', sum(expected_present), sum(expected), factor := 100);
