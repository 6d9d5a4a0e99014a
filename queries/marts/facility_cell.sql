-- One row per place, month with a register and facility in use: is_large says whether a centre meets the norm of its place.
create view marts.facility_cell as
with norms as (
    select
        above.place_id,
        norm.lower,
    from marts.norm as norm
    inner join marts.place_ancestor as above on norm.place_id = above.ancestor_id
    where norm.indicator_id = 'service_centre_floor_area' and norm.lower is not null
    qualify row_number() over (partition by above.place_id order by above.steps, norm.valid_from desc nulls last) = 1
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    'month' as period,
    facility.month_start as period_start,
    facility.day as period_end,
    facility.* exclude (place_id, month_start, day),
    case when facility.facility_type = 'centre' then facility.floor_m2 / nullif(facility.units, 0) >= norms.lower end as is_large,
from marts.facility_month as facility
inner join marts.place_ancestor as above on facility.place_id = above.place_id
left join norms on facility.place_id = norms.place_id;
