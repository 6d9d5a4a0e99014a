-- One row per place and period for which it is given.
from marts.value_of(
    'marts.time_bank_cell',
    max(period_end - oldest_on) filter (is_last),
    basis := 'as_of',
    left_out := count(*) filter (is_last and oldest_on is null)
);
