-- One row per place, period and slice with valid call-backs.
-- Where no record of the county tells of a contact, contacts are not recorded: no value, which is not 0.
with answered as (
    select
        shares.*,
        recorded.stage is not null as is_recorded,
    from marts.request_share(contacted_valid, valid, left_out := to_handle - valid) as shares
    inner join marts.place_grain as grains on shares.place_id = grains.place_id
    left join marts.request_stage as recorded
        on coalesce(grains.county_id, shares.place_id) = recorded.place_id and recorded.stage = 'contacted'
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    period_basis,
    split,
    slice,
    breakdown,
    case when is_recorded then numerator end as numerator,
    denominator,
    case when is_recorded then value end as value,
    case when is_recorded then lower end as lower,
    case when is_recorded then upper end as upper,
    n,
    left_out,
from answered;
