-- One row per place, month with a register and compound with coordinates: whether a service centre is within 1000 m of it.
-- GB 50180-2018 sets the fifteen-minute circle at 800 to 1000 m of walking; the straight line is never
-- longer than the way, so the share is an upper bound. Datums differ by hundreds of metres: only
-- points of one datum are held together (WGS84 and CGCS2000 differ by less than a metre).
create view marts.facility_reach_cell as
with centres as (
    select
        month_start,
        day,
        lon,
        lat,
        replace(datum, 'CGCS2000', 'WGS84') as frame,
    from marts.facility_month
    where facility_type = 'centre' and lon is not null and lat is not null
),

months as (
    select distinct month_start, day, frame
    from centres
),

reached as (
    select distinct
        centres.month_start,
        compound.place_id,
    from marts.compound_point as compound
    inner join centres
        on replace(compound.datum, 'CGCS2000', 'WGS84') = centres.frame
        and centres.lat between compound.lat - 0.01 and compound.lat + 0.01
    -- A degree of latitude is 111.2 km; one of longitude shrinks with the cosine of the latitude.
    where sqrt(
        pow((centres.lat - compound.lat) * 111200, 2)
        + pow((centres.lon - compound.lon) * 111200 * cos(radians(compound.lat)), 2)
    ) <= 1000
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    'month' as period,
    months.month_start as period_start,
    months.day as period_end,
    reached.place_id is not null as is_reached,
from marts.compound_point as compound
inner join months on replace(compound.datum, 'CGCS2000', 'WGS84') = months.frame
inner join marts.place_ancestor as above on compound.place_id = above.place_id
left join reached on compound.place_id = reached.place_id and months.month_start = reached.month_start;
