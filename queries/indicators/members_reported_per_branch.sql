-- One row per place and scope that publishes both.
from marts.ratio('members_reported', 'branches_reported');
