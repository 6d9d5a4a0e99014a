-- One row per request of the batch whose fate the data date still decides.
insert into marts.request_pending
select
    places.place_id,
    marks.month_start,
    marks.category,
    marks.channel,
    marks.process,
    coalesce(marks.is_doubtful, false) as is_doubtful,
    marks.opened_at,
    marks.accepted_at,
    marks.dispatched_at,
    marks.taken_at,
    marks.contacted_at,
    marks.due_at,
    marks.due_month,
    marks.closed_at
from temp.request_mark as marks
inner join marts.place_grain as places on marks.place_number = places.place_number
cross join marts.request_horizon as horizon
where marks.open or (marks.to_handle and marks.due_at > horizon.data_date and marks.closed_at is not null);
