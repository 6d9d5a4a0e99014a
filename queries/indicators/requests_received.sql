-- One row per place, period and slice: requests received, without duplicates.
from marts.request_count(received, left_out := duplicates);
