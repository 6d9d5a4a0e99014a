-- One row per place and scope that publishes both.
from marts.ratio('firms_covered', 'firm_organisations');
