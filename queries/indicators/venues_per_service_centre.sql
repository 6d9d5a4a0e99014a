-- One row per place and scope that publishes both.
from marts.ratio('neighbourhood_venues', 'service_centres');
