-- One row per place and period with members that say.
from marts.ratio_of(
    'marts.pairing_cell',
    sum(with_post) filter (pairing_kind = 'member' and ties is not null),
    sum(ties) filter (pairing_kind = 'member' and with_post is not null),
    factor := 100,
    basis := 'as_of'
);
