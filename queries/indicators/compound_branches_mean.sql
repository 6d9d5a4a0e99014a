-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(branches, per := branches_known, left_out := compounds - branches_known);
