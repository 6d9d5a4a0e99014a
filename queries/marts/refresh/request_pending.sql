-- One row per request of a touched month whose fate the data date still decides.
insert into marts.request_pending
select
    place_id,
    month_start,
    category,
    channel,
    pending_opened_at as opened_at,
    pending_due_at as due_at,
    due_month,
    pending_closed_at as closed_at
from marts.request_mark
where pending_opened_at is not null;
