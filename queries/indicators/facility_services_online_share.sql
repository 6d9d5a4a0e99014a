-- One row per place and month with facilities that give both.
from marts.ratio_of(
    'marts.facility_cell',
    sum(services_online) filter (services is not null),
    sum(services) filter (services_online is not null),
    factor := 100,
    basis := 'as_of',
    cases := count(*) filter (services is not null and services_online is not null),
    left_out := count(*) filter (services is null or services_online is null)
);
