-- One row per place and period with named teams.
from marts.value_of('marts.volunteer_team_cell', count(*));
