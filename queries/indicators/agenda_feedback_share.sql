-- One row per place and period with such items.
from marts.share_of('marts.agenda_cell', sum(feedback), sum(feedback_due), left_out := sum(sent_up_settled - feedback_due));
