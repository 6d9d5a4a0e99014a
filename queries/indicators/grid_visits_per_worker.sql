-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(visits) filter (workers is not null),
    sum(workers) filter (visits is not null),
    name := grid_level,
    basis := 'over',
    cases := count(*) filter (visits is not null and workers is not null),
    left_out := count(*) - count(*) filter (visits is not null and workers is not null)
);
