-- One row per place and scope that publishes both.
from marts.percentage('compounds_resettlement', 'compounds');
