-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(funds) filter (branches > 0),
    sum(branches) filter (funds is not null),
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (branches > 0 and funds is not null),
    left_out := count(*) - count(*) filter (branches > 0 and funds is not null)
);
