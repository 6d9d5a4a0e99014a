-- One row per place and period in which items were raised.
from marts.share_of('marts.agenda_cell', sum(settled), sum(items));
