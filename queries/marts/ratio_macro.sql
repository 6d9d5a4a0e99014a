-- One row per place and scope that publishes both indicators: the first divided by the second.
create macro marts.ratio(numerator_id, denominator_id) as table
from marts.quotients([numerator_id], [denominator_id], false);
