-- One row per place, period and what is published.
from marts.share_of(
    'marts.agenda_cell', sum(decision_published), sum(decision_due), name := 'decision', left_out := sum(settled - decision_due)
)
union all
from marts.share_of(
    'marts.agenda_cell', sum(result_published), sum(result_due), name := 'result', left_out := sum(settled - result_due)
);
