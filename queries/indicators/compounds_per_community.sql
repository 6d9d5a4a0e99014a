-- One row per place and scope that publishes both.
from marts.ratio('compounds', 'communities');
