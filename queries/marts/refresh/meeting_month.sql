-- One row per place, itself or above where meetings were held, touched month, tier, type and kind.
insert into marts.meeting_month
select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    records.month_start,
    coalesce(records.tier, 'not_given') as tier,
    coalesce(records.meeting_type, 'not_given') as meeting_type,
    coalesce(records.meeting_kind, 'not_given') as meeting_kind,
    count(*) as meetings,
    count(records.items) as with_items,
    sum(records.items) as items,
    count(records.present) as with_present,
    sum(records.present) as present,
    sum(case when records.present is not null then records.expected end) as expected,
    sum(case when records.expected is not null then records.present end) as expected_present
from staging.meetings as records
inner join marts.place_ancestor as above on records.place_id = above.place_id
where records.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'meetings'
)
group by
    above.ancestor_id,
    above.ancestor_level,
    records.month_start,
    coalesce(records.tier, 'not_given'),
    coalesce(records.meeting_type, 'not_given'),
    coalesce(records.meeting_kind, 'not_given');
