-- One row per place and month with centres that a norm applies to.
from marts.ratio_of(
    'marts.facility_cell',
    sum(units) filter (is_large),
    sum(units) filter (is_large is not null),
    factor := 100,
    basis := 'as_of',
    left_out := sum(units) filter (facility_type = 'centre' and is_large is null)
);
