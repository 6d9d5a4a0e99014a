-- One row per place, month and level of grids that say.
from marts.ratio_of(
    'marts.grid_cell',
    sum(volunteer_teams),
    count(volunteer_teams),
    name := grid_level,
    basis := 'as_of',
    cases := count(*) filter (volunteer_teams is not null),
    left_out := count(*) - count(*) filter (volunteer_teams is not null)
);
