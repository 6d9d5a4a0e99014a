-- One row per place, period and list with such lines.
from marts.share_of('marts.action_cell', sum(published), sum(publishing_due), name := list_kind, left_out := sum(closed - publishing_due));
