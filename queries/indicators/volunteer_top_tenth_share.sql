-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(top_tenth_hours, per := hours_with_top_tenth, factor := 100);
