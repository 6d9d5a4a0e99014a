-- One row per place, period and slice with requests to handle.
from marts.request_share(closed, to_handle);
