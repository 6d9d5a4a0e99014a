-- One row per request: its number and its day.
create table demo.ticket as
select
    unnest(range(first, last)) as number,
    day,
    batch = 'bulk' as is_bulk,
from demo.day;
