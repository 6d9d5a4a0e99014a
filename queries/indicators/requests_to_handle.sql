-- One row per place, period and slice: requests that ask for handling.
from marts.request_count(to_handle, left_out := coalesce(duplicates + cancelled + referred, 0));
