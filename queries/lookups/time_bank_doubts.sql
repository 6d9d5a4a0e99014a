-- one row per ledger of a time bank within a place that is in doubt: the month, its five numbers, what they should add up to, and what the month before closed with
with ledgers as (
    select
        ledger.*,
        lag(ledger.closing) over (
            partition by ledger.place_id, ledger.scheme
            order by ledger.month_start
        ) as closing_before,
    from marts.time_bank_ledger as ledger
    inner join marts.place_ancestor as within
        on ledger.place_id = within.place_id and within.ancestor_id = $place
)

select
    ledgers.place_id,
    places.place_name_zh,
    places.place_name_en,
    ledgers.scheme,
    ledgers.month_start,
    ledgers.opening,
    ledgers.issued,
    ledgers.redeemed,
    ledgers.expired,
    ledgers.closing,
    ledgers.opening + ledgers.issued - ledgers.redeemed - ledgers.expired as closing_expected,
    ledgers.closing_before,
    ledgers.is_out_of_balance,
    ledgers.is_not_carried_over,
    ledgers.is_reset,
    not ledgers.is_judged as is_incomplete,
from ledgers
inner join marts.place as places on ledgers.place_id = places.place_id
where (ledgers.is_out_of_balance or ledgers.is_not_carried_over or ledgers.is_reset or not ledgers.is_judged)
    and strftime(ledgers.month_start, '%Y-%m') between $first and $last
order by ledgers.month_start, places.sort_key, ledgers.scheme
