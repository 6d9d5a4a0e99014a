-- One row per place that publishes both indicators, be it for different parts of the place.
create macro marts.ratio_across_scopes(numerator_id, denominator_id) as table
from marts.quotients([numerator_id], [denominator_id], true);
