-- One row per place, period and kind of tie with problems solved.
from marts.value_of('marts.pairing_flow_cell', sum(problems_solved), name := pairing_kind);
