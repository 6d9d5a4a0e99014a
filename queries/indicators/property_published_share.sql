-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.property_cell',
    count(*) filter (is_published),
    count(is_published),
    factor := 100,
    cases := count(*) filter (is_published is not null),
    left_out := count(*) - count(*) filter (is_published is not null)
);
