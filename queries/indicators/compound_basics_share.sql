-- One row per place, month, type of compound and basic.
from marts.compound_value(basics_organisation, per := basics_known, factor := 100, name := 'organisation', left_out := compounds - basics_known)
union all
from marts.compound_value(basics_venue, per := basics_known, factor := 100, name := 'venue', left_out := compounds - basics_known)
union all
from marts.compound_value(basics_ledger, per := basics_known, factor := 100, name := 'ledger', left_out := compounds - basics_known)
union all
from marts.compound_value(basics_contact, per := basics_known, factor := 100, name := 'contact', left_out := compounds - basics_known)
union all
from marts.compound_value(basics_plan, per := basics_known, factor := 100, name := 'plan', left_out := compounds - basics_known);
