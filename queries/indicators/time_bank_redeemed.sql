-- One row per place and period for which it is given.
from marts.value_of('marts.time_bank_cell', sum(redeemed), left_out := count(*) - count(redeemed));
