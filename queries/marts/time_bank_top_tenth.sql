-- One row per place above communities and period: what the tenth of its communities with most points hold of all that is left.
create view marts.time_bank_top_tenth as
with ranked as (
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
    from marts.time_bank_cell as held
    inner join marts.place_ancestor as above on held.place_id = above.place_id and above.steps > 0
    where held.place_level = 'community' and held.split = 'none' and held.closing is not null
)

select
    place_id,
    place_level,
    period,
    period_start,
    period_end,
    sum(closing) filter (position <= ceil(communities / 10)) as held_by_top,
    sum(closing) as held,
    communities,
from ranked
group by all
having communities > 1;
