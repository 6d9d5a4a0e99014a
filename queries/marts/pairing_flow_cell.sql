-- One row per place, period (month, quarter, year, all) and row dated in it, of it or of a place below: visits and problems solved.
-- `visited_ties` are the ties of the last row of a quarter that tells of visits, `serving` those of
-- the last row of the period that tells of person-visits: they stand once, whatever the rows.
create view marts.pairing_flow_cell as
with dated as (
    select
        states.*,
        periods.period,
        periods.period_start,
        periods.period_end,
        row_number() over (
            partition by
                periods.period, periods.period_start, states.place_id, states.pairing_kind, states.from_unit,
                date_trunc('quarter', states.month_start), states.visits is null
            order by states.as_of desc
        ) as from_last_in_quarter,
        row_number() over (
            partition by
                periods.period, periods.period_start, states.place_id, states.pairing_kind, states.from_unit,
                states.person_visits is null
            order by states.as_of desc
        ) as from_last,
    from marts.pairing_state as states
    inner join marts.record_period as periods
        on states.month_start = periods.month_start
        and periods.record_type = 'pairings'
        and periods.period <> 'half_year'
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    dated.period,
    dated.period_start,
    dated.period_end,
    dated.place_id as tied_place_id,
    year(dated.month_start) as year,
    dated.pairing_kind,
    dated.visits,
    case when dated.visits is not null and dated.from_last_in_quarter = 1 then dated.ties end as visited_ties,
    dated.person_visits,
    case when dated.person_visits is not null and dated.from_last = 1 then dated.ties end as serving,
    dated.problems_solved,
from dated
inner join marts.place_ancestor as above on dated.place_id = above.place_id;
