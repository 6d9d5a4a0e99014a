-- One row per place and scope that publishes both.
from marts.ratio('compound_stations', 'compounds');
