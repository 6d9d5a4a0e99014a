-- One row per place, period and list.
from marts.count_of('marts.action_cell', sum(items), name := list_kind);
