-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.time_bank_cell',
    count(*) filter (is_judged and not is_out_of_balance and not is_not_carried_over),
    count(*) filter (is_judged),
    factor := 100,
    left_out := count(*) filter (not is_judged)
);
