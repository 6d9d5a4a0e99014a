-- One row per place from the community upwards and period (month, year, all): the counts of requests opened then, not split.
-- The part of marts.request_cell that every value kept in marts.loaded_observation is computed from:
-- the measures of marts.request_month, column by column, added up.
create table marts.request_total as
select
    place_id,
    place_level,
    cast(null as varchar) as period,
    cast(null as date) as period_start,
    cast(null as date) as period_end,
    cast(null as varchar) as split,
    cast(null as varchar) as slice,
    * exclude (grain, place_id, place_level, month_start, category, channel),
from marts.request_month
limit 0;
