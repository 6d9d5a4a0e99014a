-- One row per place, period and tier that met.
from marts.value_of('marts.meeting_cell', sum(meetings), name := tier);
