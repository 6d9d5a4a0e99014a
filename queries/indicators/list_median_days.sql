-- One row per place, period and list of which half the lines are closed.
from marts.item_days('action_items');
