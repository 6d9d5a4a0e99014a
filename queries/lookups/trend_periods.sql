-- one row per period of a kind (month, quarter, half_year, year) in which any of these indicators has a value, oldest first
select distinct
    observed.period_start,
    observed.period_end,
from marts.loaded_observation as observed
where list_contains($indicators, observed.indicator_id)
    and observed.period = $period
order by observed.period_start
