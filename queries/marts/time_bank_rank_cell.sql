-- One row per place above communities, period and community with points left: how many, and its rank among them.
create view marts.time_bank_rank_cell as
with held as (
    select
        place_id,
        period,
        period_start,
        period_end,
        sum(closing) as closing,
    from marts.time_bank_cell
    where place_level = 'community' and is_last
    group by all
    having sum(closing) is not null
)

select
    above.ancestor_id as place_id,
    above.ancestor_level as place_level,
    held.period,
    held.period_start,
    held.period_end,
    held.closing,
    row_number() over (
        partition by above.ancestor_id, held.period, held.period_start
        order by held.closing desc, held.place_id
    ) as position,
    count(*) over (partition by above.ancestor_id, held.period, held.period_start) as communities,
from held
inner join marts.place_ancestor as above on held.place_id = above.place_id and above.steps > 0;
