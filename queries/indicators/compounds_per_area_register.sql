-- One row per place, month and type of compound with areas.
from marts.compound_value(in_areas, per := areas, left_out := compounds - in_areas);
