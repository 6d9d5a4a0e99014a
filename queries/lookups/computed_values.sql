-- one row per computed indicator, place, period and breakdown, oldest first; what holds at the data date alone (period day) is always among them
select
    observed.indicator_id,
    observed.place_id,
    observed.place_level,
    observed.period,
    observed.period_start,
    observed.period_end,
    observed.period_basis,
    observed.breakdown,
    observed.numerator,
    observed.denominator,
    observed.value,
    observed.lower,
    observed.upper,
    observed.n,
    observed.left_out,
    observed.load_id,
    case when places.origin = 'demo' then 'demo' else 'loaded' end as origin,
from marts.loaded_observation as observed
inner join marts.place as places on observed.place_id = places.place_id
where observed.indicator_id in (select unnest($indicators))
    and observed.place_id in (select unnest($places))
    and (observed.period = $period or observed.period = 'day')
    -- Days are compared as days: to write each as its month would take longer than all else.
    and coalesce(observed.period_start, observed.period_end) >= cast($first || '-01' as date)
    and coalesce(observed.period_start, observed.period_end) < cast($last || '-01' as date) + interval 1 month
order by observed.indicator_id, observed.place_id, observed.period_start, observed.breakdown
