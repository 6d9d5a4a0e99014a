-- one row per period of a kind (month, year, all) for which values are computed from records of a type, oldest first
select distinct
    observed.period_start,
    observed.period_end,
from marts.loaded_observation as observed
inner join marts.indicator as indicators on observed.indicator_id = indicators.indicator_id
where indicators.dataset = $dataset
    and observed.period = $period
order by observed.period_start
