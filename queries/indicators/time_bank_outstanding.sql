-- One row per place, period and scheme for which it is given.
from marts.time_bank_value(closing, basis := 'as_of', left_out := closing_unknown);
