-- One row per place and scope that publishes both.
from marts.percentage_of_sum('agenda_items_settled_own_tier', 'agenda_items_sent_up');
