-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(chaired, per := chair_known, factor := 100);
