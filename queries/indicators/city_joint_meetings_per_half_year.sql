-- One row per place and scope for which a document prints it.
from marts.published('city_joint_meetings_per_half_year');
