-- One row per place and period with visits of leaders.
from marts.ratio_of(
    'marts.pairing_flow_cell', sum(visits) filter (pairing_kind = 'leader'), sum(visited_ties) filter (pairing_kind = 'leader')
)
where period <> 'month';
