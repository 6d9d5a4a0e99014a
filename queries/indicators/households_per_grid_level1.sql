-- One row per place and scope that publishes both.
from marts.ratio('households_in_grids', 'grids_level1');
