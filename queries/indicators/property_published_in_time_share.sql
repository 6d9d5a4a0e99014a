-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.property_cell',
    count(*) filter (is_in_time),
    count(is_in_time),
    factor := 100,
    cases := count(*) filter (is_in_time is not null),
    left_out := count(*) - count(*) filter (is_in_time is not null)
);
