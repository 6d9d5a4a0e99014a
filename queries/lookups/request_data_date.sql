-- at most one row: the data date, the last moment at which a current request was opened or closed
select horizon.data_date
from marts.request_horizon as horizon
where horizon.data_date is not null
order by horizon.data_date
