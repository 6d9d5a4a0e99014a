-- One row per place, period and reason why ledgers are in doubt.
from marts.value_of('marts.time_bank_cell', count(*) filter (is_out_of_balance), name := 'out_of_balance')
union all
from marts.value_of('marts.time_bank_cell', count(*) filter (is_not_carried_over), name := 'not_carried_over')
union all
from marts.value_of('marts.time_bank_cell', count(*) filter (is_reset), name := 'reset');
