-- one row per month up to a day in which the register has rows: forms of organisation within a place at the end of the month
with months as (
    select distinct (month_start + interval 1 month - interval 1 day)::date as day
    from marts.compound_state
    where month_start <= $day::date
),

lacking as (
    select
        months.day,
        count(*) as missing,
    from months
    inner join (
        select
            places.place_id,
            min(state.as_of) as first_row,
        from marts.place as places
        inner join marts.place_ancestor as within
            on places.place_id = within.place_id and within.ancestor_id = $place
        left join marts.compound_state as state on places.place_id = state.place_id
        where places.place_level = 'compound' and places.origin <> 'reference'
        group by places.place_id
    ) as firsts
        on firsts.first_row is null or firsts.first_row > months.day
    group by months.day
)

select
    months.day,
    count(*) filter (should_establish) as should_establish,
    count(*) filter (should_establish and party_org_form = 'own') as own,
    count(*) filter (should_establish and party_org_form = 'joint') as joint,
    count(*) filter (should_establish and party_org_form = 'attached') as attached,
    count(*) filter (should_establish and party_org_form = 'posted') as posted,
    count(*) filter (should_establish and party_org_form = 'none') as uncovered,
    count(*) filter (should_establish and party_org_form is null) as unknown,
    count(*) filter (should_establish and party_org_form = 'own' and is_stale) as stale_own,
    count(*) filter (should_establish and party_org_form = 'joint' and is_stale) as stale_joint,
    count(*) filter (should_establish and party_org_form = 'attached' and is_stale) as stale_attached,
    count(*) filter (should_establish and party_org_form = 'posted' and is_stale) as stale_posted,
    count(*) filter (should_establish and party_org_form = 'none' and is_stale) as stale_uncovered,
    coalesce(any_value(lacking.missing), 0) as missing,
from months
inner join (
    select
        state.*,
        state.as_of < months.day - to_months($stale_months::integer) as is_stale,
        months.day,
    from months
    inner join marts.compound_state as state
        on state.as_of <= months.day and (state.next_as_of is null or state.next_as_of > months.day)
    inner join marts.place_ancestor as within
        on state.place_id = within.place_id and within.ancestor_id = $place
    where list_contains($types, 'all') or list_contains($types, state.compound_type)
) as registered
    on months.day = registered.day
left join lacking on months.day = lacking.day
group by months.day
order by months.day
