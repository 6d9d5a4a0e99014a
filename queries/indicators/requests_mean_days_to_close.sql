-- One row per place, period, slice and way of counting days.
from marts.request_mean(elapsed_seconds / 86400, timed, 'elapsed', left_out := closed - timed)
union all
from marts.request_mean(calendar_days, days_timed, 'calendar_days', left_out := closed - days_timed)
union all
from marts.request_mean(working_days, working_timed, 'working_days', left_out := closed - working_timed);
