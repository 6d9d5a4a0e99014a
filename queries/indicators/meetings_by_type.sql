-- One row per place, period and type of meeting.
from marts.value_of('marts.meeting_cell', sum(meetings), name := meeting_type);
