-- One row per place and scope that publishes both.
from marts.ratio('part_time_members', 'communities');
