-- one row per compound within a place on a day, those without a row in the register among them: its form, whether it counts as covered, and since when it does not
with known as (
    select *
    from marts.compounds_within($place, $day::date, 'none', $types)
),

turns as (
    select
        state.place_id,
        max(state.as_of) filter (marts.is_covered(state.party_org_form, $layer, $attached)) as last_covered,
    from marts.compound_state as state
    where state.as_of <= $day::date
    group by state.place_id
),

runs as (
    select
        state.place_id,
        min(state.as_of) as since,
        any_value(turns.last_covered) as last_covered,
    from marts.compound_state as state
    inner join turns on state.place_id = turns.place_id
    where state.as_of <= $day::date
        and (turns.last_covered is null or state.as_of > turns.last_covered)
    group by state.place_id
),

listed as (
    select
        known.place_id,
        case
            when not known.should_establish then 'exempt'
            when known.party_org_form is null then 'unknown'
            when marts.is_covered(known.party_org_form, $layer, $attached) then 'covered'
            else 'uncovered'
        end as status,
        known.party_org_form,
        known.compound_type,
        known.area_name,
        known.households,
        known.as_of,
        known.as_of < $day::date - to_months($stale_months::integer) as is_stale,
        runs.since,
        runs.last_covered,
    from known
    left join runs on known.place_id = runs.place_id
    union all by name
    select
        lacking.place_id,
        'missing' as status,
    -- of no known type, so it may be of any that is asked for, as the bounds of the rates take it
    from marts.compounds_missing($place, $day::date, 'none') as lacking
)

select
    listed.*,
    compounds.place_name_zh,
    compounds.place_name_en,
    grains.community_id,
    grains.subdistrict_id,
from listed
inner join marts.place as compounds on listed.place_id = compounds.place_id
inner join marts.place_grain as grains on listed.place_id = grains.place_id
order by compounds.sort_key, listed.place_id
