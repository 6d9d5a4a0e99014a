-- One row per place and scope that publishes both.
from marts.ratio('guidance_groups', 'communities');
