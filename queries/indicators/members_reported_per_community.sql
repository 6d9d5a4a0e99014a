-- One row per place that publishes both, be it for different parts of the place.
from marts.ratio_across_scopes('members_reported', 'communities');
