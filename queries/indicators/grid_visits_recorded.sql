-- One row per place, month and level of grids that record visits.
from marts.value_of(
    'marts.grid_cell',
    sum(visits),
    name := grid_level,
    left_out := count(*) - count(visits)
);
