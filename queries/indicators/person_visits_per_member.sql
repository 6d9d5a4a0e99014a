-- One row per place and scope that publishes both.
from marts.ratio('volunteer_person_visits', 'members_reported');
