-- One row per place, period, scheme and reason why ledgers are in doubt.
from marts.time_bank_value(out_of_balance, name := 'out_of_balance')
union all
from marts.time_bank_value(not_carried_over, name := 'not_carried_over')
union all
from marts.time_bank_value(resets, name := 'reset');
