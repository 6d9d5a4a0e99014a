-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.time_bank_cell',
    sum(redeemed) filter (issued is not null),
    sum(issued) filter (redeemed is not null),
    factor := 100,
    cases := count(*) filter (issued is not null and redeemed is not null),
    left_out := count(*) filter (issued is null or redeemed is null)
);
