-- One row per place and scope that publishes leaders and grids of both levels.
from marts.quotients(
    ['grid_leaders_level1', 'grid_leaders_level2'], ['grids_level1', 'grids_level2'], false
);
