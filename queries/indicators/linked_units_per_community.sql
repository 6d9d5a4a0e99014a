-- One row per place and scope that publishes both.
from marts.ratio('linked_units', 'communities');
