-- One row per place, month, level of grids and point of the spread.
from marts.value_of(
    'marts.grid_cell',
    min(households),
    name := concat(grid_level, '_min'),
    basis := 'as_of',
    left_out := count(*) - count(households)
)
union all
from marts.value_of(
    'marts.grid_cell',
    median(households),
    name := concat(grid_level, '_median'),
    basis := 'as_of',
    left_out := count(*) - count(households)
)
union all
from marts.value_of(
    'marts.grid_cell',
    max(households),
    name := concat(grid_level, '_max'),
    basis := 'as_of',
    left_out := count(*) - count(households)
);
