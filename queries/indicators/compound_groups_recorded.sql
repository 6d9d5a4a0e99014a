-- One row per place, month, type of compound and kind.
from marts.compound_value(building_groups, name := 'building_groups', left_out := compounds - building_groups_known)
union all
from marts.compound_value(centre_households, name := 'centre_households', left_out := compounds - centre_households_known);
