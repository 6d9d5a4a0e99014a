-- One row per place, month, type of compound and kind.
from marts.compound_value(standards_organisation, per := standards_organisation_known, name := 'organisation', left_out := compounds - standards_organisation_known)
union all
from marts.compound_value(standards_venue, per := standards_venue_known, name := 'venue', left_out := compounds - standards_venue_known)
union all
from marts.compound_value(standards_service, per := standards_service_known, name := 'service', left_out := compounds - standards_service_known)
union all
from marts.compound_value(standards_team, per := standards_team_known, name := 'team', left_out := compounds - standards_team_known)
union all
from marts.compound_value(standards_democracy, per := standards_democracy_known, name := 'democracy', left_out := compounds - standards_democracy_known)
union all
from marts.compound_value(standards_support, per := standards_support_known, name := 'support', left_out := compounds - standards_support_known);
