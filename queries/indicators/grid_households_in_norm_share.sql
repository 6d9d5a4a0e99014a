-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    count(*) filter (is_inside_norm),
    count(is_inside_norm),
    factor := 100,
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (is_inside_norm is not null),
    left_out := count(*) - count(*) filter (is_inside_norm is not null)
);
