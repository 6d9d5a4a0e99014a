-- One row per facility (place, type and name) and day of the register: what it then was, valid until its next row.
insert into marts.facility_state
select
    register.place_id,
    register.facility_type,
    coalesce(register.name, '') as facility_name,
    register.as_of,
    lead(register.as_of) over (
        partition by register.place_id, register.facility_type, register.name
        order by register.as_of
    ) as next_as_of,
    register.month_start,
    coalesce(register.units, 1) as units,
    register.floor_m2,
    register.services,
    register.services_online,
    register.opened_on,
    register.closed_on,
    register.lon,
    register.lat,
    coalesce(register.datum, 'WGS84') as datum
from staging.facilities as register;
