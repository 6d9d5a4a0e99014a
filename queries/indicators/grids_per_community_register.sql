-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    count(*) filter (community_id is not null),
    count(distinct community_id),
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (community_id is not null),
    left_out := count(*) - count(*) filter (community_id is not null)
);
