-- One row per place and scope for which a document prints it.
from marts.published('mass_organisations');
