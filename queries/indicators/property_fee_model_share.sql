-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.property_cell',
    sum(modelled_fee) filter (service_cost is not null),
    sum(service_cost) filter (modelled_fee is not null),
    factor := 100,
    cases := count(*) filter (modelled_fee is not null and service_cost is not null),
    left_out := count(*) - count(*) filter (modelled_fee is not null and service_cost is not null)
);
