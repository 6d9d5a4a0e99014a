-- One row per place and period for which it is given.
from marts.value_of(
    'marts.time_bank_cell',
    sum(closing) filter (is_last),
    basis := 'as_of',
    left_out := count(*) filter (is_last and closing is null)
);
