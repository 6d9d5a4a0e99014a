-- One row per data file.
select *
from marts.data_file
order by position;
