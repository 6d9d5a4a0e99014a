-- One row per place, period and kind of service for which it is given.
from marts.volunteer_value(visits_with_sessions, per := sessions_with_visits, factor := 1);
