-- One row per place, month and kind of support.
from marts.ratio_of(
    'marts.grid_cell',
    count(*) filter (branches > 0),
    count(*) filter (branches is not null),
    factor := 100,
    name := 'branch',
    basis := 'as_of',
    left_out := count(*) filter (not (branches is not null))
)
union all
from marts.ratio_of(
    'marts.grid_cell',
    count(*) filter (posts_filled > 0),
    count(*) filter (posts_filled is not null),
    factor := 100,
    name := 'staff',
    basis := 'as_of',
    left_out := count(*) filter (not (posts_filled is not null))
)
union all
from marts.ratio_of(
    'marts.grid_cell',
    count(*) filter (funds > 0),
    count(*) filter (funds is not null),
    factor := 100,
    name := 'funds',
    basis := 'as_of',
    left_out := count(*) filter (not (funds is not null))
)
union all
from marts.ratio_of(
    'marts.grid_cell',
    count(*) filter (has_resources),
    count(*) filter (has_resources is not null),
    factor := 100,
    name := 'resources',
    basis := 'as_of',
    left_out := count(*) filter (not (has_resources is not null))
);
