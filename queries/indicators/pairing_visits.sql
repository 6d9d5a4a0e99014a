-- One row per place, period and kind of tie with visits.
from marts.value_of('marts.pairing_flow_cell', sum(visits), name := pairing_kind);
