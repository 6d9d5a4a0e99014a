-- One row per place and period with communities that have such a tie.
from marts.ratio_of(
    'marts.pairing_cell',
    sum(ties) filter (pairing_kind = 'department'),
    count(distinct community_id) filter (pairing_kind = 'department' and ties is not null),
    basis := 'as_of'
);
