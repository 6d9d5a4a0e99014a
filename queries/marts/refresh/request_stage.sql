-- One row per county, or place above one, and stage of handling that any request of it reached.
insert into marts.request_stage
with recording as (
    select totals.*
    from marts.request_total as totals
    inner join marts.place_grain as grains on totals.place_id = grains.place_id
    where totals.period = 'all' and coalesce(grains.county_id, totals.place_id) = totals.place_id
)

select
    recording.place_id,
    'accepted' as stage
from recording
where recording.accepted > 0
union all
select
    recording.place_id,
    'dispatched' as stage
from recording
where recording.dispatched > 0
union all
select
    recording.place_id,
    'taken' as stage
from recording
where recording.taken > 0
union all
select
    recording.place_id,
    'contacted' as stage
from recording
where recording.contacted > 0
union all
select
    recording.place_id,
    'closed' as stage
from recording
where recording.closed > 0
union all
select
    recording.place_id,
    'called_back' as stage
from recording
where recording.called_back > 0;
