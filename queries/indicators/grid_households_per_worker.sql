-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(households) filter (workers is not null),
    sum(workers) filter (households is not null),
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (households is not null and workers is not null),
    left_out := count(*) - count(*) filter (households is not null and workers is not null)
);
