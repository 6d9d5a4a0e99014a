-- One row per ledger of points (place and scheme) and touched month.
insert into marts.time_bank_ledger
select
    ledger.place_id,
    coalesce(ledger.scheme, 'not_given') as scheme,
    ledger.month_start,
    ledger.opening,
    ledger.issued,
    ledger.redeemed,
    ledger.expired,
    ledger.closing,
    ledger.oldest_on,
    ledger.opening is not null
    and ledger.issued is not null
    and ledger.redeemed is not null
    and ledger.expired is not null
    and ledger.closing is not null as is_judged,
    array_contains(ledger.flags, 'ledger_out_of_balance') as is_out_of_balance,
    array_contains(ledger.flags, 'not_carried_over') as is_not_carried_over,
    array_contains(ledger.flags, 'counter_reset') as is_reset
from staging.time_bank as ledger
where ledger.month_start in (
    select touched.month_start from staging.touched_month as touched where touched.record_type = 'time_bank'
);
