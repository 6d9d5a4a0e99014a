-- One row per place, period and slice.
from marts.request_share(transferred, transferred_known);
