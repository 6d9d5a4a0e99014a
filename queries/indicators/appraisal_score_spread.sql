-- One row per place, period and instrument with two scores at least.
from marts.value_of(
    'marts.appraisal_cell',
    case
        when sum(scored) > 1
            then sqrt(
                greatest(0, sum(shares_squared) - sum(shares) * sum(shares) / nullif(sum(scored), 0))
                / nullif(sum(scored) - 1, 0)
            )
    end,
    name := instrument,
    cases := sum(scored),
    left_out := sum(appraisals - scored)
);
