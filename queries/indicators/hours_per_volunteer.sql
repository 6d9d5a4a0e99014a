-- One row per place and scope that publishes both.
from marts.ratio('volunteer_hours', 'volunteers');
