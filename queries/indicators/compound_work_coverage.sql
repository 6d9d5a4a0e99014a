-- One row per place, month, type of compound and rule.
from marts.coverage_share('work');
