-- One row per place and period with communities that have such a tie.
from marts.ratio_of(
    'marts.pairing_cell',
    sum(ties) filter (pairing_kind = 'member'),
    count(distinct community_id) filter (pairing_kind = 'member' and ties is not null),
    basis := 'as_of'
);
