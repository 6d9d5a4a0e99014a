-- One row per place, period and list.
from marts.count_of('marts.action_cell', sum(open_items), name := list_kind);
