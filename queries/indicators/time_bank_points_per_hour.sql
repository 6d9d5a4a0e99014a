-- One row per place and period for which both are given.
from marts.ratio_of(
    'marts.time_bank_work_cell',
    sum(issued) filter (has_both),
    sum(hours) filter (has_both),
    cases := count(*) filter (has_both),
    left_out := count(*) filter (not has_both)
);
