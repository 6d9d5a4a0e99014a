-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(managed, per := mode_known, factor := 100, left_out := compounds - mode_known);
