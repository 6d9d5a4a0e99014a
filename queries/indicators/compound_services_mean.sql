-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(services, per := services_known, factor := 1, left_out := compounds - services_known);
