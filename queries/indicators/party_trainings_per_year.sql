-- One row per place and scope for which a document prints it.
from marts.published('party_trainings_per_year');
