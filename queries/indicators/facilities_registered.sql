-- One row per place, month and type of facility in use.
from marts.value_of('marts.facility_cell', sum(units), name := facility_type, basis := 'as_of');
