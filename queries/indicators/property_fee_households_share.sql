-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.property_cell',
    sum(households_paid) filter (households_due is not null),
    sum(households_due) filter (households_paid is not null),
    factor := 100,
    cases := count(*) filter (households_paid is not null and households_due is not null),
    left_out := count(*) - count(*) filter (households_paid is not null and households_due is not null)
);
