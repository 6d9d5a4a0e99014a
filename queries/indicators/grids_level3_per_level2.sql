-- One row per place and scope that publishes both.
from marts.ratio('grids_level3', 'grids_level2');
