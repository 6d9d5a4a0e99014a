-- One row per place, period and ledger of a month in it: what was issued, redeemed, expired, and what is left.
-- What is left and its age are those of the last month of the period: is_last marks its ledgers.
create view marts.time_bank_cell as
select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    periods.period,
    periods.period_start,
    periods.period_end,
    ledger.month_start = date_trunc('month', periods.period_end) as is_last,
    ledger.* exclude (place_id),
from marts.time_bank_ledger as ledger
inner join marts.record_period as periods
    on periods.record_type = 'time_bank' and ledger.month_start = periods.month_start
inner join marts.place_ancestor as above on ledger.place_id = above.place_id;
