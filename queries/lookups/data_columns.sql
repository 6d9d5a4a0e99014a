-- One row per column of a data file, files in reading order.
select
    data_column.*,
    data_file.path,
    data_file.title_zh as file_title_zh,
    data_file.title_en as file_title_en,
from marts.data_column as data_column
inner join marts.data_file as data_file on data_column.dataset = data_file.dataset
order by data_file.position, data_column.position;
