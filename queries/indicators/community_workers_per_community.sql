-- One row per place and scope that publishes both.
from marts.ratio('community_workers', 'communities');
