-- one row per group of compounds within a place on a day, one for all of them, and combination of the three parties: branch, committee, firm; empty where the register does not say all three; how many of them have an old row
with told as (
    select
        group_id,
        as_of < $day::date - to_months($stale_months::integer) as is_stale,
        marts.is_covered(party_org_form, 'organisation', $attached) as branch,
        case
            when $kind = 'red' then red_committee
            else committee_form in ('elected', 'self_governance_team')
        end as committee,
        case
            when $kind = 'red' then red_property_firm
            when property_firm is not null then true
            when management_mode is not null then false
        end as firm,
    from marts.compounds_within($place, $day::date, $split, $types)
),

known as (
    select
        group_id,
        is_stale,
        case when branch is not null and committee is not null and firm is not null then branch end as has_branch,
        case when branch is not null and committee is not null and firm is not null then committee end as has_committee,
        case when branch is not null and committee is not null and firm is not null then firm end as has_firm,
    from told
)

select
    grouping(group_id) = 1 as is_total,
    group_id,
    has_branch,
    has_committee,
    has_firm,
    count(*) as compounds,
    count(*) filter (is_stale) as stale,
from known
group by grouping sets ((group_id, has_branch, has_committee, has_firm), (has_branch, has_committee, has_firm))
order by 1 desc, 2, 3 desc nulls last, 4 desc, 5 desc
