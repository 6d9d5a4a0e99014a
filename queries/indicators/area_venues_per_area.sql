-- One row per place and scope that publishes both.
from marts.ratio('area_venues', 'areas');
