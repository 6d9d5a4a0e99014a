-- One row per place, month, type of compound and kind.
from marts.compound_value(committees_elected, name := 'elected', left_out := compounds - committee_known)
union all
from marts.compound_value(self_governance_teams, name := 'self_governance_team', left_out := compounds - committee_known)
union all
from marts.compound_value(without_committee, name := 'none', left_out := compounds - committee_known);
