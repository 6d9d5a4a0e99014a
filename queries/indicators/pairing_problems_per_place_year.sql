-- One row per place and year with problems solved by units.
from marts.ratio_of(
    'marts.pairing_flow_cell',
    sum(problems_solved) filter (pairing_kind = 'unit'),
    count(distinct (tied_place_id, year)) filter (pairing_kind = 'unit' and problems_solved is not null)
)
where period in ('year', 'all');
