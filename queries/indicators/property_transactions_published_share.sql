-- One row per place and period for which it is given.
from marts.ratio_of(
    'marts.property_cell',
    sum(transactions_published) filter (transactions is not null),
    sum(transactions) filter (transactions_published is not null),
    factor := 100,
    cases := count(*) filter (transactions_published is not null and transactions is not null),
    left_out := count(*) - count(*) filter (transactions_published is not null and transactions is not null)
);
