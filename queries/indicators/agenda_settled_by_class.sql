-- One row per place, period and class of items.
from marts.share_of('marts.agenda_cell', sum(settled), sum(items), name := item_class);
