-- One row per place and scope that publishes both.
from marts.ratio('residential_buildings', 'compounds');
