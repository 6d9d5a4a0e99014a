-- One row per place and scope that publishes both.
from marts.difference('agenda_items_sent_up', 'agenda_items_sent_up_solved');
