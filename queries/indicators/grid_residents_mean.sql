-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(residents),
    count(residents),
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (residents is not null),
    left_out := count(*) - count(*) filter (residents is not null)
);
