-- One row per place, period (month, quarter, year, all) and row that holds at its end, of it or of a place below: ties as they then are.
create view marts.pairing_cell as
with periods as (
    select distinct
        period,
        period_start,
        period_end,
    from marts.record_period
    where record_type = 'pairings' and period <> 'half_year'
),

communities as (
    select
        place_id,
        ancestor_id as community_id,
    from marts.place_ancestor
    where ancestor_level = 'community'
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    states.place_id as tied_place_id,
    communities.community_id,
    states.pairing_kind,
    nullif(states.from_unit, '') as from_unit,
    states.ties,
    states.members,
    states.with_post,
from periods
inner join marts.pairing_state as states
    on states.as_of <= periods.period_end
    and (states.next_as_of is null or states.next_as_of > periods.period_end)
inner join marts.place_ancestor as above on states.place_id = above.place_id
left join communities on states.place_id = communities.place_id;
