-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(active_of_registered, per := registered_with_active, factor := 100);
