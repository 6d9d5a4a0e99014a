-- One row per place, month, type of compound and kind.
from marts.compound_value(three_parties, name := 'three', left_out := compounds - three_known)
union all
from marts.compound_value(two_parties, name := 'two', left_out := compounds - three_known)
union all
from marts.compound_value(one_party, name := 'one', left_out := compounds - three_known)
union all
from marts.compound_value(no_party, name := 'none', left_out := compounds - three_known);
