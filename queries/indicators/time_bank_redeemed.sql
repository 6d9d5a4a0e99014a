-- One row per place, period and scheme for which it is given.
from marts.time_bank_value(redeemed, left_out := redeemed_unknown);
