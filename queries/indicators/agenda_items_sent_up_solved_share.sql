-- One row per place and scope that publishes both.
from marts.percentage('agenda_items_sent_up_solved', 'agenda_items_sent_up');
