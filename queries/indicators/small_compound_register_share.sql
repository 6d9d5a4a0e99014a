-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(small, per := households_known, factor := 100, left_out := compounds - households_known);
