-- One row per place that publishes both: branches and the compounds they were set up for.
from marts.ratio('compounds', 'compound_branches')
union all by name
from marts.ratio_across_scopes('compounds', 'grid_branches')
union all by name
from marts.ratio('compounds_old', 'area_organisations');
