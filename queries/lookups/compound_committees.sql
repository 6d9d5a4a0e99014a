-- one row per group of compounds within a place on a day and one for all of them: committees, their seats and chairs, firms with an organisation
select
    grouping(group_id) = 1 as is_total,
    group_id,
    count(*) as compounds,
    count(*) filter (committee_form is not null) as committee_known,
    count(*) filter (has_committee) as committees,
    count(*) filter (committee_form = 'elected') as committees_elected,
    count(*) filter (has_committee and red_committee is not null) as red_known,
    count(*) filter (has_committee and red_committee) as red_committees,
    count(*) filter (has_committee and committee_party_seats is not null) as cross_known,
    count(*) filter (has_committee and committee_party_seats > 0) as crossed,
    coalesce(sum(committee_seats) filter (committee_party_seats is not null), 0)::bigint as seats,
    coalesce(sum(committee_party_seats) filter (committee_seats is not null), 0)::bigint as party_seats,
    count(*) filter (has_committee and secretary_chairs is not null) as chair_known,
    count(*) filter (has_committee and secretary_chairs) as chaired,
    count(*) filter (property_firm is not null) as firm_served,
    count(*) filter (property_firm is not null and firm_party_org in ('own', 'joint')) as firm_organised,
    count(*) filter (property_firm is not null and firm_party_org is null) as firm_unknown,
from (
    select
        *,
        committee_form in ('elected', 'self_governance_team') as has_committee,
    from marts.compounds_within($place, $day::date, $split, $types)
)
group by grouping sets ((group_id), ())
order by 1 desc, 2
