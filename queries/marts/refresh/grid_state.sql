-- One row per grid and day of the register: what it then had, valid until the grid's next row.
insert into marts.grid_state
select
    register.place_id,
    register.as_of,
    lead(register.as_of) over (partition by register.place_id order by register.as_of) as next_as_of,
    register.month_start,
    coalesce(register.grid_level, 'not_given') as grid_level,
    register.households,
    register.residents,
    register.buildings,
    register.posts,
    register.posts_filled,
    register.workers,
    register.linked_members,
    register.volunteer_teams,
    register.branches,
    register.funds,
    register.has_resources,
    register.visits
from staging.grid_register as register;
