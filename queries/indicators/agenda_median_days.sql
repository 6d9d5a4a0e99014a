-- One row per place, period and stage of which half the items have left it.
from marts.item_days('agenda_items');
