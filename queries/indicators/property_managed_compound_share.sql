-- One row per place and scope that publishes both.
from marts.percentage('compounds_property_managed', 'compounds');
