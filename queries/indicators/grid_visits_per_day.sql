-- One row per place and scope for which a document prints it.
from marts.published('grid_visits_per_day');
