-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(person_visits);
