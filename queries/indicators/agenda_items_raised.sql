-- One row per place and period in which items were raised.
from marts.count_of('marts.agenda_cell', sum(items));
