-- one row per period of a kind (month, year, all) for which values are computed from records of a type, oldest first
select
    known.period_start,
    known.period_end,
from marts.kept_period as known
where known.dataset = $dataset
    and known.period = $period
order by known.period_start
