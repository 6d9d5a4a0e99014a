-- One row per place, period and instrument with raters.
from marts.value_of(
    'marts.appraisal_cell', min(fewest_raters), name := instrument, cases := sum(with_raters), left_out := sum(appraisals - with_raters)
);
