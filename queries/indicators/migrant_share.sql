-- One row per place and scope that publishes both.
from marts.percentage('residents_migrant', 'residents');
