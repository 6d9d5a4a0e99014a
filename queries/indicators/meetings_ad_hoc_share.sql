-- One row per place and period with meetings that say regular or ad hoc.
from marts.ratio_of(
    'marts.meeting_cell',
    coalesce(sum(meetings) filter (meeting_kind = 'ad_hoc'), 0),
    sum(meetings) filter (meeting_kind <> 'not_given'),
    factor := 100,
    left_out := sum(meetings) filter (meeting_kind = 'not_given')
);
