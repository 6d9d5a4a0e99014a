-- One row per place, month and type of compound.
from marts.compound_value(compounds);
