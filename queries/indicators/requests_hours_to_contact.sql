-- One row per place, period and slice with times of contact.
from marts.request_mean(contact_seconds / 3600, contact_timed, null::varchar, left_out := to_handle - contact_timed);
