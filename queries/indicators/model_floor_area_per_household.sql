-- One row per place and scope for which a document prints it.
from marts.published('model_floor_area_per_household');
