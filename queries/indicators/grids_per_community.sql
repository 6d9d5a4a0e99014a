-- One row per place that publishes both; second-level grids where grids are counted by level.
from marts.ratio('grids', 'communities')
union all by name
from marts.ratio_across_scopes('grids_level2', 'communities');
