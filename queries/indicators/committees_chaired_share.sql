-- One row per place and scope that publishes both.
from marts.percentage('committees_chaired', 'owners_committees');
