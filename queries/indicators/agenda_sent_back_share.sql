-- One row per place and period with such items.
from marts.share_of('marts.agenda_cell', sum(sent_back), sum(sent_back_known), left_out := sum(sent_up - sent_back_known));
