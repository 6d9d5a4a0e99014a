-- One row per place and period for which it is given.
from marts.value_of('marts.property_cell', sum(public_income), left_out := count(*) - count(public_income));
