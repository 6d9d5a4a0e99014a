-- One row per place, itself or above where items were raised, touched month, tier (all: from raising to settling), and days of entering and leaving it.
insert into marts.agenda_stay
with entered as (
    select
        records.place_id,
        records.month_start,
        'all' as stage,
        records.raised_on as started_on,
        records.settled_on as ended_on,
        case when records.tier_settled is not null then 1 else 0 end as settled
    from staging.agenda_items as records
    union all
    select
        records.place_id,
        records.month_start,
        'compound' as stage,
        case when records.tier_raised = 'compound' then records.raised_on end as started_on,
        coalesce(records.to_community_on, records.to_subdistrict_on, records.to_city_on, records.settled_on) as ended_on,
        case when records.tier_settled is not null then 1 else 0 end as settled
    from staging.agenda_items as records
    union all
    select
        records.place_id,
        records.month_start,
        'community' as stage,
        case when records.tier_raised = 'community' then records.raised_on else records.to_community_on end as started_on,
        coalesce(records.to_subdistrict_on, records.to_city_on, records.settled_on) as ended_on,
        case when records.tier_settled is not null then 1 else 0 end as settled
    from staging.agenda_items as records
    union all
    select
        records.place_id,
        records.month_start,
        'subdistrict' as stage,
        case
            when records.tier_raised = 'subdistrict' then records.raised_on else records.to_subdistrict_on
        end as started_on,
        coalesce(records.to_city_on, records.settled_on) as ended_on,
        case when records.tier_settled is not null then 1 else 0 end as settled
    from staging.agenda_items as records
    union all
    select
        records.place_id,
        records.month_start,
        'city' as stage,
        case when records.tier_raised = 'city' then records.raised_on else records.to_city_on end as started_on,
        records.settled_on as ended_on,
        case when records.tier_settled is not null then 1 else 0 end as settled
    from staging.agenda_items as records
),

timed as (
    select
        entered.place_id,
        entered.month_start,
        entered.stage,
        case
            when entered.ended_on < entered.started_on then null
            when entered.ended_on is null and entered.settled = 1 then null
            else entered.started_on
        end as started_on,
        case when entered.ended_on >= entered.started_on then entered.ended_on end as ended_on
    from entered
    where entered.started_on is not null
        and entered.month_start in (
            select touched.month_start from staging.touched_month as touched where touched.record_type = 'agenda_items'
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
