-- One row per place, month and type of compound that the register says it of.
from marts.compound_value(party_seats, per := seats, factor := 100);
