-- One row per place and period in which meetings were held.
from marts.value_of('marts.meeting_cell', sum(meetings));
