-- One row per place and scope that publishes both.
from marts.ratio('grid_branches', 'grids_level2');
