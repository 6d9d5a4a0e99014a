-- One row per place, period and kind of public income that is given.
from marts.value_of('marts.property_cell', sum(income_advertising), name := 'advertising', left_out := count(*) - count(income_advertising))
union all
from marts.value_of('marts.property_cell', sum(income_parking), name := 'parking', left_out := count(*) - count(income_parking))
union all
from marts.value_of('marts.property_cell', sum(income_rent), name := 'rent', left_out := count(*) - count(income_rent))
union all
from marts.value_of('marts.property_cell', sum(income_other), name := 'other', left_out := count(*) - count(income_other));
