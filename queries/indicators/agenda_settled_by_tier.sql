-- One row per place, period and tier that settled items.
from marts.count_of('marts.agenda_cell', sum(settled), name := tier_settled)
where breakdown <> 'open';
