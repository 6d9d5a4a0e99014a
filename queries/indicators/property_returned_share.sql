-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.property_cell',
    sum(public_returned) filter (public_income is not null),
    sum(public_income) filter (public_returned is not null),
    factor := 100,
    cases := count(*) filter (public_returned is not null and public_income is not null),
    left_out := count(*) - count(*) filter (public_returned is not null and public_income is not null)
);
