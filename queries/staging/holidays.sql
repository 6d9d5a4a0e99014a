-- One row per day that is given off or made up for; other days follow the week.
create view staging.holidays as
select
    day,
    is_working,
    name_zh,
    name_en,
    source,
    note,
from raw.holidays;
