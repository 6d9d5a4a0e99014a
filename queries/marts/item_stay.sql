-- One row per type of records, place, month of raising, stage, and days on which it began and ended: how many items.
create view marts.item_stay as
select
    'agenda_items' as record_type,
    *,
from marts.agenda_stay
union all
select
    'action_items' as record_type,
    *,
from marts.action_stay;
