-- One row per place, period and slice with valid call-backs.
from marts.request_share(solved_valid, valid, left_out := to_handle - valid);
