-- One row per place and scope that publishes both.
from marts.ratio('building_leaders', 'compounds');
