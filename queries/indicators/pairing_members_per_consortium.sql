-- One row per place and period with consortia that give their members.
from marts.ratio_of(
    'marts.pairing_cell',
    sum(members) filter (pairing_kind = 'consortium' and ties is not null),
    sum(ties) filter (pairing_kind = 'consortium' and members is not null),
    basis := 'as_of'
);
