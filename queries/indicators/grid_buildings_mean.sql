-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(buildings),
    count(buildings),
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (buildings is not null),
    left_out := count(*) - count(*) filter (buildings is not null)
);
