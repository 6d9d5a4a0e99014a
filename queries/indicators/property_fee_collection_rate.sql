-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.property_cell',
    sum(fee_collected) filter (fee_due is not null),
    sum(fee_due) filter (fee_collected is not null),
    factor := 100,
    cases := count(*) filter (fee_collected is not null and fee_due is not null),
    left_out := count(*) - count(*) filter (fee_collected is not null and fee_due is not null)
);
