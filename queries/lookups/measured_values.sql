-- one row per chosen indicator and breakdown: the latest value computed from the users' records, at the place where they all lie
-- That is the smallest place with values in which every other such place lies, but for those above it.
with chosen as (
    select
        computed.*,
        known.dataset,
        known.decimals,
        known.unit_zh,
        known.unit_en,
    from marts.loaded_observation as computed
    inner join marts.indicator as known on computed.indicator_id = known.indicator_id
    where list_contains($indicators, computed.indicator_id) and computed.period in ('month', 'day')
),

valued as (
    select distinct
        dataset,
        place_id,
    from chosen
),

related as (
    select
        valued.dataset,
        above.ancestor_id as place_id,
        count(*) as places_within,
    from valued
    inner join marts.place_ancestor as above on valued.place_id = above.place_id
    group by all
),

placed as (
    select
        valued.dataset,
        valued.place_id,
        count(*) as places_above,
        any_value(related.places_within) as places_within,
        count(*) over (partition by valued.dataset) as places,
    from valued
    inner join related on valued.dataset = related.dataset and valued.place_id = related.place_id
    inner join marts.place_ancestor as above on valued.place_id = above.place_id
    inner join valued as higher on above.ancestor_id = higher.place_id and valued.dataset = higher.dataset
    group by valued.dataset, valued.place_id
),

roots as (
    select
        dataset,
        arg_max(place_id, places_above) as place_id,
    from placed
    -- Both count the place itself.
    where places_within + places_above - 1 = places
    group by dataset
)

select
    chosen.indicator_id,
    chosen.place_id,
    place.place_name_zh,
    place.place_name_en,
    chosen.period_end,
    chosen.breakdown,
    coalesce(detail.title_zh, rules.name_zh, chosen.breakdown) as breakdown_name_zh,
    coalesce(detail.title_en, rules.name_en, chosen.breakdown) as breakdown_name_en,
    chosen.value,
    chosen.decimals,
    chosen.unit_zh,
    chosen.unit_en,
from chosen
inner join roots on chosen.dataset = roots.dataset and chosen.place_id = roots.place_id
inner join marts.place as place on chosen.place_id = place.place_id
left join marts.indicator_breakdown as detail
    on chosen.indicator_id = detail.indicator_id and chosen.breakdown = detail.breakdown
left join marts.rule_set as rules on chosen.breakdown = rules.rule_set_id
qualify chosen.period_end = max(chosen.period_end) over (partition by chosen.indicator_id)
order by chosen.indicator_id, detail.position, chosen.breakdown
