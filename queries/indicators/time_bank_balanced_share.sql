-- One row per place, period and scheme for which it is given.
from marts.time_bank_value(balanced, per := judged, factor := 100, left_out := unjudged);
