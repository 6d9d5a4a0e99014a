-- One row per place and period with named units.
from marts.ratio_of(
    'marts.pairing_cell',
    count(distinct (from_unit, tied_place_id)) filter (pairing_kind = 'unit' and from_unit is not null),
    count(distinct from_unit) filter (pairing_kind = 'unit' and from_unit is not null),
    basis := 'as_of'
);
