-- One row per place, itself or above where lines were raised, month of raising, list and who raised it.
-- All months are made anew: what a load records at all is told by all of its rows.
insert into marts.action_month
with recorded as (
    select
        records.load_id,
        records.list_kind,
        max(case when records.matched_on is not null then 1 else 0 end) as matching,
        max(case when records.contracted_on is not null then 1 else 0 end) as contracting,
        max(case when records.published_on is not null then 1 else 0 end) as publishing
    from staging.action_items as records
    group by records.load_id, records.list_kind
),

told as (
    select
        records.place_id,
        records.month_start,
        records.list_kind,
        coalesce(records.raised_by, 'not_given') as raised_by,
        case when records.closed_on is not null then 1 else 0 end as closed,
        case when records.matched_on is not null then 1 else 0 end as matched,
        case when records.contracted_on is not null then 1 else 0 end as contracted,
        case when records.published_on is not null then 1 else 0 end as published,
        recorded.matching,
        recorded.contracting,
        recorded.publishing
    from staging.action_items as records
    inner join recorded on records.load_id = recorded.load_id and records.list_kind = recorded.list_kind
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    told.month_start,
    told.list_kind,
    told.raised_by,
    count(*) as items,
    sum(told.closed) as closed,
    sum(1 - told.closed) as open_items,
    sum(told.matching) as matching_due,
    sum(told.matched) as matched,
    sum(told.contracting) as contract_due,
    sum(told.contracted) as contracted,
    sum(told.publishing * told.closed) as publishing_due,
    sum(told.published * told.closed) as published
from told
inner join marts.place_ancestor as above on told.place_id = above.place_id
group by above.ancestor_id, above.ancestor_level, told.month_start, told.list_kind, told.raised_by;
