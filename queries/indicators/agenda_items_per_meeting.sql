-- One row per place and scope that publishes all three.
from marts.quotients(
    ['agenda_items_settled_own_tier', 'agenda_items_sent_up'], ['joint_meetings_held'], false
);
