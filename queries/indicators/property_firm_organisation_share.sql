-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(firm_organised, per := firm_served, factor := 100);
