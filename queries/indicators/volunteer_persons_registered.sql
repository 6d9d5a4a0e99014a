-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(persons, basis := 'as_of');
