-- One row per place, month and type of facility in use.
from marts.ratio_of(
    'marts.facility_share_cell',
    sum(facilities),
    sum(communities),
    name := facility_type,
    basis := 'as_of'
);
