-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(hours_with_visits, per := visits_with_hours, factor := 1);
