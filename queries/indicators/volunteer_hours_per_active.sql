-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(hours_with_active, per := active_person_months, factor := 1);
