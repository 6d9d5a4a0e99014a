-- One row per made-up grid at the end of each of two years: its size, its posts, its branch, its visits.
with drawn as (
    select
        grid.*,
        days.as_of,
        demo.uniform(grid_no, 211) - 0.05 * days.year_no as by_post,
        demo.uniform(grid_no, 212) - 0.04 * days.year_no as by_branch,
        demo.uniform(grid_no * 2 + days.year_no, 213) as by_visit,
        [5, 3, 1][grid_level] as posts,
    from demo.grid as grid
    cross join (values (date '2024-12-31', 0), (date '2025-12-31', 1)) as days(as_of, year_no)
)

select
    place_id,
    as_of,
    'level' || grid_level as grid_level,
    households,
    residents,
    buildings,
    posts,
    -- More posts filled than there are: a fault.
    case when grid_no % 300 = 41 then posts + 1 when by_post < 0.86 then posts else posts - 1 end as posts_filled,
    greatest(1, (posts * case when by_post < 0.86 then 1.0 else 0.6 end)::bigint) as workers,
    greatest(1, (households * 0.06 * (0.5 + by_visit))::bigint) as linked_members,
    case when grid_level < 3 then (1 + 3 * by_visit)::bigint else 0 end as volunteer_teams,
    case grid_level when 1 then 1 when 2 then (by_branch < 0.92)::bigint else (by_branch < 0.25)::bigint end as branches,
    case when grid_level = 2 and by_branch < 0.92 then 6000 end as funds,
    by_branch < 0.9 as has_resources,
    round(households * (0.6 + 1.6 * by_visit))::bigint as visits,
    null as planted,
from drawn
union all by name
select
    date '2025-12-31' as as_of,
    sum(households)::bigint as households,
    'total_row:place' as planted,
from drawn
where grid_level = 1
order by as_of, place_id;
