-- One row per place, month and type of facility in use that gives its floor area.
from marts.value_of(
    'marts.facility_cell',
    sum(floor_m2),
    name := facility_type,
    basis := 'as_of',
    left_out := count(*) - count(floor_m2)
);
