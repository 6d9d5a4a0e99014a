-- One row per place and scope that publishes both.
from marts.ratio('grid_workers_level3', 'grids_level3');
