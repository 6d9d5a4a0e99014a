-- One row per place, period and kind of deliberation.
from marts.count_of('marts.agenda_cell', sum(items), name := deliberation_kind);
