-- One row per place, month and level of grids.
from marts.value_of('marts.grid_cell', count(*), name := grid_level, basis := 'as_of');
