-- One row per place, period and scheme for which it is given.
from marts.time_bank_value(redeemed_of_issued, per := issued_with_redeemed, factor := 100, left_out := rate_unknown);
