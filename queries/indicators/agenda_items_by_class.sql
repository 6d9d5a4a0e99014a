-- One row per place, period and class of items.
from marts.count_of('marts.agenda_cell', sum(items), name := item_class);
