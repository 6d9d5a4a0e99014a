-- One row per place, day, kind of tie and unit: what there then was, valid until the next day of the place and kind.
insert into marts.pairing_state
with days as (
    select distinct
        records.place_id,
        records.pairing_kind,
        records.as_of
    from staging.pairings as records
),

followed as (
    select
        days.place_id,
        days.pairing_kind,
        days.as_of,
        lead(days.as_of) over (partition by days.place_id, days.pairing_kind order by days.as_of) as next_as_of
    from days
)

select
    records.place_id,
    records.as_of,
    followed.next_as_of,
    records.month_start,
    records.pairing_kind,
    coalesce(records.from_unit, '') as from_unit,
    records.ties,
    records.members,
    records.with_post,
    records.visits,
    records.person_visits,
    records.problems_solved
from staging.pairings as records
inner join followed
    on records.place_id = followed.place_id
    and records.pairing_kind = followed.pairing_kind
    and records.as_of = followed.as_of;
