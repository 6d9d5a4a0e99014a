-- One row per place, period and kind of tie.
from marts.value_of('marts.pairing_cell', sum(ties), name := pairing_kind, basis := 'as_of');
