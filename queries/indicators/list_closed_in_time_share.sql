-- One row per place, period and list with such lines.
from marts.share_of('marts.action_due_cell', sum(in_time), sum(due), name := list_kind);
