-- One row per kind of records that a user can load.
select *
from marts.dataset_type
order by position;
