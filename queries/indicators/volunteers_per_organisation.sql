-- One row per place and scope that publishes both.
from marts.ratio('volunteers', 'mass_organisations');
