-- One row per place above communities and period.
from marts.ratio_of(
    'marts.time_bank_rank_cell',
    sum(closing) filter (position <= ceil(communities / 10)),
    sum(closing) filter (communities > 1),
    factor := 100,
    basis := 'as_of',
    cases := count(*)
);
