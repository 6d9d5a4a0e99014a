-- One row per place, period and type of subject with full scores.
from marts.ratio_of(
    'marts.appraisal_cell',
    sum(score),
    sum(full_score),
    factor := 100,
    name := subject_type,
    cases := sum(scored),
    left_out := sum(appraisals - scored)
);
