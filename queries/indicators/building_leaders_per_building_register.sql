-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(leaders, per := led_buildings, factor := 1);
