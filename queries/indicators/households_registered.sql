-- One row per place, month and type of compound.
from marts.compound_value(households, left_out := compounds - households_known);
