-- One row per place and period with person-visits of members.
from marts.ratio_of(
    'marts.pairing_flow_cell', sum(person_visits) filter (pairing_kind = 'member'), sum(serving) filter (pairing_kind = 'member')
);
