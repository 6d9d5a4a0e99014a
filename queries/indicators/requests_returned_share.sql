-- One row per place, period and slice.
from marts.request_share(returned, returned_known);
