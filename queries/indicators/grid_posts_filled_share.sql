-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(posts_filled) filter (posts is not null),
    sum(posts) filter (posts_filled is not null),
    factor := 100,
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (posts is not null and posts_filled is not null),
    left_out := count(*) - count(*) filter (posts is not null and posts_filled is not null)
);
