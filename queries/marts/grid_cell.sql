-- One row per place, month with a register and grid in it: what the grid had at the end of the month.
-- A grid counts with its latest row up to then; visits are those of the month and only of its own rows.
create view marts.grid_cell as
with months as (
    select distinct
        month_start,
        (month_start + interval 1 month - interval 1 day)::date as day,
    from marts.grid_state
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    'month' as period,
    months.month_start as period_start,
    months.day as period_end,
    state.* exclude (place_id, month_start, visits),
    case when state.month_start = months.month_start then state.visits end as visits,
    case when norm.place_id is not null and state.households is not null
            then state.households between coalesce(norm.lower, 0) and coalesce(norm.upper, state.households)
    end as is_inside_norm,
    community.ancestor_id as community_id,
from months
inner join marts.grid_state as state
    on state.as_of <= months.day and (state.next_as_of is null or state.next_as_of > months.day)
inner join marts.place_ancestor as above on state.place_id = above.place_id
left join marts.grid_norm as norm on state.place_id = norm.place_id and state.grid_level = norm.grid_level
left join marts.place_ancestor as community
    on state.place_id = community.place_id and community.ancestor_level = 'community';
