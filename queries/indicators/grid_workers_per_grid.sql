-- One row per place and scope that publishes both; third-level grids where grids are counted by level.
from marts.ratio('grid_workers', 'grids')
union all by name
from marts.ratio('grid_workers_level3', 'grids_level3');
