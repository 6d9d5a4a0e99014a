-- One row per place and period with such items.
from marts.share_of('marts.agenda_cell', sum(sent_up_settled), sum(sent_up));
