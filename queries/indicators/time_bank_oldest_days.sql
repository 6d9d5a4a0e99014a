-- One row per place, period and scheme for which it is given.
from marts.time_bank_value(oldest_days, basis := 'as_of', left_out := oldest_unknown);
