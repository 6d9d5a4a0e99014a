-- One row per place and scope that publishes both.
from marts.ratio('committee_party_members', 'owners_committees');
