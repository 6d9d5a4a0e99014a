-- One row per place, itself or above where lines were raised, touched month, list (all: any), and days of raising and closing.
insert into marts.action_stay
with staged as (
    select
        records.place_id,
        records.month_start,
        'all' as stage,
        records.raised_on,
        records.closed_on
    from staging.action_items as records
    union all
    select
        records.place_id,
        records.month_start,
        records.list_kind as stage,
        records.raised_on,
        records.closed_on
    from staging.action_items as records
),

timed as (
    select
        staged.place_id,
        staged.month_start,
        staged.stage,
        case when staged.closed_on < staged.raised_on then null else staged.raised_on end as started_on,
        case when staged.closed_on >= staged.raised_on then staged.closed_on end as ended_on
    from staged
    where staged.month_start in (
        select touched.month_start from staging.touched_month as touched where touched.record_type = 'action_items'
    )
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    timed.month_start,
    timed.stage,
    timed.started_on,
    timed.ended_on,
    count(*) as items
from timed
inner join marts.place_ancestor as above on timed.place_id = above.place_id
group by above.ancestor_id, above.ancestor_level, timed.month_start, timed.stage, timed.started_on, timed.ended_on;
