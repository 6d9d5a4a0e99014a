-- One row per place and month with centres.
from marts.ratio_of(
    'marts.facility_cell',
    coalesce(sum(units) filter (facility_type = 'venue'), 0),
    sum(units) filter (facility_type = 'centre'),
    basis := 'as_of'
);
