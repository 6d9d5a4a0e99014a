-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(areas_organised, per := areas, factor := 100);
