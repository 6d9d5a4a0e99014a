-- One row per place, period and slice with any answer: requests to handle that were validly called back.
from marts.request_share(valid, case when answer_known > 0 then to_handle end);
