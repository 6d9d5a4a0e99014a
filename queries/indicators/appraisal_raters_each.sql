-- One row per place, period and instrument with raters.
from marts.ratio_of(
    'marts.appraisal_cell', sum(raters), sum(with_raters), name := instrument, left_out := sum(appraisals - with_raters)
);
