-- One row per place, period and slice: requests opened then and closed by the data date.
from marts.request_count(closed);
