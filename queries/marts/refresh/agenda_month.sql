-- One row per place, itself or above where items were raised, month of raising, class, kind, tier raised and tier settled.
-- All months are made anew: what a load records at all is told by all of its rows.
insert into marts.agenda_month
with recorded as (
    select
        records.load_id,
        max(
            case
                when records.sent_up is not null
                    or records.tier_settled is not null
                    or coalesce(records.to_community_on, records.to_subdistrict_on, records.to_city_on) is not null
                    then 1
                else 0
            end
        ) as sending,
        max(case when records.feedback_on is not null then 1 else 0 end) as feedback,
        max(case when records.decision_published_on is not null then 1 else 0 end) as decision,
        max(case when records.result_published_on is not null then 1 else 0 end) as results
    from staging.agenda_items as records
    group by records.load_id
),

told as (
    select
        records.place_id,
        records.month_start,
        coalesce(records.item_class, 'not_given') as item_class,
        coalesce(records.deliberation_kind, 'not_given') as deliberation_kind,
        coalesce(records.tier_raised, 'not_given') as tier_raised,
        case
            when records.tier_settled is not null then records.tier_settled
            when records.settled_on is null then 'open'
            when records.to_city_on is not null then 'city'
            when records.to_subdistrict_on is not null then 'subdistrict'
            when records.to_community_on is not null then 'community'
            else coalesce(records.tier_raised, 'not_given')
        end as tier_settled,
        case when records.settled_on is not null or records.tier_settled is not null then 1 else 0 end as settled,
        case
            when records.sent_up then 1
            when coalesce(records.to_community_on, records.to_subdistrict_on, records.to_city_on) is not null then 1
            when records.tier_settled <> records.tier_raised then 1
            else 0
        end as sent_up,
        case when records.sent_back is not null then 1 else 0 end as sent_back_known,
        case when records.sent_back then 1 else 0 end as sent_back,
        case when records.feedback_on is not null then 1 else 0 end as feedback,
        case when records.decision_published_on is not null then 1 else 0 end as decision_published,
        case when records.result_published_on is not null then 1 else 0 end as result_published,
        case when records.vote in ('passed', 'rejected') then 1 else 0 end as voted,
        case when records.vote = 'passed' then 1 else 0 end as passed,
        recorded.sending as sending_recorded,
        recorded.feedback as feedback_recorded,
        recorded.decision as decision_recorded,
        recorded.results as results_recorded
    from staging.agenda_items as records
    inner join recorded on records.load_id = recorded.load_id
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    told.month_start,
    told.item_class,
    told.deliberation_kind,
    told.tier_raised,
    told.tier_settled,
    count(*) as items,
    sum(told.settled) as settled,
    sum(1 - told.settled) as open_items,
    sum(told.sending_recorded) as sending_recorded,
    sum(told.sending_recorded * told.settled * (1 - told.sent_up)) as own_tier,
    sum(told.sent_up) as sent_up,
    sum(told.sent_up * told.settled) as sent_up_settled,
    sum(told.sent_up * told.sent_back_known) as sent_back_known,
    sum(told.sent_up * told.sent_back) as sent_back,
    sum(told.sent_up * told.settled * told.feedback_recorded) as feedback_due,
    sum(told.sent_up * told.settled * told.feedback) as feedback,
    sum(told.settled * told.decision_recorded) as decision_due,
    sum(told.settled * told.decision_published) as decision_published,
    sum(told.settled * told.results_recorded) as result_due,
    sum(told.settled * told.result_published) as result_published,
    sum(told.voted) as voted,
    sum(told.passed) as passed
from told
inner join marts.place_ancestor as above on told.place_id = above.place_id
group by
    above.ancestor_id,
    above.ancestor_level,
    told.month_start,
    told.item_class,
    told.deliberation_kind,
    told.tier_raised,
    told.tier_settled;
