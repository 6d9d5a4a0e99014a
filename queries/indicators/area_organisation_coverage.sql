-- One row per place and scope that publishes both.
from marts.percentage('area_organisations', 'areas');
