-- One row per place that publishes both: organisations and the compounds they were set up for.
from marts.least_coverage('compound_branches', 'compounds')
union all by name
from marts.least_coverage('grid_branches', 'compounds')
union all by name
from marts.least_coverage('area_organisations', 'compounds_old');
