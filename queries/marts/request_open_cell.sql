-- One row per place and age class of the requests that are open at the data date, and one for all ages.
create view marts.request_open_cell as
with aged as (
    select
        pending.place_id,
        floor(date_diff('second', pending.opened_at, horizon.data_date) / 86400) as days,
        horizon.data_date,
    from marts.request_pending as pending
    cross join marts.request_horizon as horizon
    where pending.closed_at is null
),

classed as (
    select
        place_id,
        data_date,
        case
            when days <= 3 then 'days_0_3'
            when days <= 7 then 'days_4_7'
            when days <= 15 then 'days_8_15'
            when days <= 30 then 'days_16_30'
            else 'days_over_30'
        end as age,
        count(*) as requests,
    from aged
    group by all
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    classed.data_date::date as day,
    classed.age,
    sum(classed.requests)::bigint as requests,
from classed
inner join marts.place_ancestor as above on classed.place_id = above.place_id
group by all;
