-- One row per place, period and slice.
from marts.request_share(reopened, reopened_known);
