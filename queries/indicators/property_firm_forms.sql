-- One row per place, month, type of compound and kind.
from marts.compound_value(firm_own, name := 'own', left_out := firm_served - firm_form_known)
union all
from marts.compound_value(firm_joint, name := 'joint', left_out := firm_served - firm_form_known)
union all
from marts.compound_value(firm_attached, name := 'attached', left_out := firm_served - firm_form_known)
union all
from marts.compound_value(firm_posted, name := 'posted', left_out := firm_served - firm_form_known)
union all
from marts.compound_value(firm_none, name := 'none', left_out := firm_served - firm_form_known);
