-- One row per place, itself or above where lines were raised, month in which they were due by the data date, and list.
-- All months are made anew: with the data date more lines fall due.
insert into marts.action_due
with horizon as (
    select
        max(
            greatest(
                records.raised_on,
                coalesce(records.matched_on, records.raised_on),
                coalesce(records.contracted_on, records.raised_on),
                coalesce(records.closed_on, records.raised_on)
            )
        ) as data_date
    from staging.action_items as records
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    calendar.month_start as due_month,
    records.list_kind,
    count(*) as due,
    sum(case when records.closed_on <= records.due_on then 1 else 0 end) as in_time
from staging.action_items as records
inner join marts.calendar_day as calendar on records.due_on = calendar.day
inner join horizon on records.due_on <= horizon.data_date
inner join marts.place_ancestor as above on records.place_id = above.place_id
group by above.ancestor_id, above.ancestor_level, calendar.month_start, records.list_kind;
