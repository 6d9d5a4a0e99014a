-- One row per place, period and slice: requests opened then and open at the data date.
from marts.request_count(open);
