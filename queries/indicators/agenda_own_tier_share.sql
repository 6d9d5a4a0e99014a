-- One row per place and period with such items.
from marts.share_of('marts.agenda_cell', sum(own_tier), sum(sending_recorded), left_out := sum(items - sending_recorded));
