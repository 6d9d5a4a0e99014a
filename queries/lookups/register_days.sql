-- one row per month in which the register has rows, newest first: its last day and the rows
select
    (month_start + interval 1 month - interval 1 day)::date as day,
    count(*) as rows_of_month,
from marts.compound_state
group by month_start
order by month_start desc
