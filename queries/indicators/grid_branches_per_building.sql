-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(branches) filter (buildings is not null),
    sum(buildings) filter (branches is not null),
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (branches is not null and buildings is not null),
    left_out := count(*) - count(*) filter (branches is not null and buildings is not null)
);
