-- One row per place and month with compounds and centres whose coordinates are known.
from marts.ratio_of(
    'marts.facility_reach_cell',
    count(*) filter (is_reached),
    count(*),
    factor := 100,
    basis := 'as_of'
);
