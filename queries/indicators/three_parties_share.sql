-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(three_parties, per := three_known, factor := 100, left_out := compounds - three_known);
