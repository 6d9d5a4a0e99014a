-- one row per printed figure that the observation was computed from
select
    n.role,
    n.position,
    n.figure_id,
from marts.observation_input as n
where n.observation_id = $observation_id
order by n.position
