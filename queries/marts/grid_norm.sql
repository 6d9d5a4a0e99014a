-- One row per grid of the register: the norm of households that the nearest place above it has set for grids, or for grids of its level.
-- A norm without bounds (“about”) judges nothing and is not here.
create view marts.grid_norm as
select
    grids.place_id,
    grids.grid_level,
    norm.lower,
    norm.upper,
from (select distinct place_id, grid_level from marts.grid_state) as grids
inner join marts.place_ancestor as above on grids.place_id = above.place_id
inner join marts.norm as norm
    on above.ancestor_id = norm.place_id
    and norm.indicator_id in ('households_per_grid', concat('households_per_grid_', grids.grid_level))
where coalesce(norm.lower, norm.upper) is not null
qualify row_number() over (partition by grids.place_id, grids.grid_level order by above.steps, norm.valid_from desc nulls last) = 1;
