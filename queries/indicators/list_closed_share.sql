-- One row per place, period and list with such lines.
from marts.share_of('marts.action_cell', sum(closed), sum(items), name := list_kind);
