-- One row per place, month, type of compound and form.
from marts.compound_value(own, name := 'own', left_out := should_establish - form_known)
union all
from marts.compound_value(joint, name := 'joint', left_out := should_establish - form_known)
union all
from marts.compound_value(attached, name := 'attached', left_out := should_establish - form_known)
union all
from marts.compound_value(posted, name := 'posted', left_out := should_establish - form_known)
union all
from marts.compound_value(uncovered, name := 'uncovered', left_out := should_establish - form_known);
