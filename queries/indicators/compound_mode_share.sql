-- One row per place, month, type of compound and mode.
from marts.compound_value(mode_unit, per := mode_known, factor := 100, name := 'unit', left_out := compounds - mode_known)
union all
from marts.compound_value(mode_self, per := mode_known, factor := 100, name := 'self', left_out := compounds - mode_known)
union all
from marts.compound_value(mode_market, per := mode_known, factor := 100, name := 'market', left_out := compounds - mode_known)
union all
from marts.compound_value(mode_community, per := mode_known, factor := 100, name := 'community', left_out := compounds - mode_known)
union all
from marts.compound_value(mode_shared, per := mode_known, factor := 100, name := 'shared', left_out := compounds - mode_known)
union all
from marts.compound_value(mode_none, per := mode_known, factor := 100, name := 'none', left_out := compounds - mode_known);
