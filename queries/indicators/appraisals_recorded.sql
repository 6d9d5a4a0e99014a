-- One row per place, period and instrument.
from marts.value_of('marts.appraisal_cell', sum(appraisals), name := instrument);
