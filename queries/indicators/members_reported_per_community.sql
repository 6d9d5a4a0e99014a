-- One row per place, scope and, where a text prints two numbers of communities, reading of how many there are.
with paired as (
    select * replace ('communities_paired' as breakdown)
    from marts.ratio('members_reported', 'communities_paired')
)

select * from paired
union all by name
select
    r.* replace (
        case
            when r.place_id in (select p.place_id from paired as p) then 'communities'
        end as breakdown
    )
from marts.ratio_across_scopes('members_reported', 'communities') as r;
