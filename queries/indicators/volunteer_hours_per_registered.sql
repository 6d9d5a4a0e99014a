-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(hours_with_persons, per := person_months, factor := 1);
