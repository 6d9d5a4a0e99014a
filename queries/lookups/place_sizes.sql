-- one row per place asked for: households and residents, from the list of places, else from the register of compounds by the end of a month
with registered as (
    select
        above.ancestor_id as place_id,
        sum(state.households)::bigint as households,
        sum(state.residents)::bigint as residents,
    from marts.compound_state as state
    inner join marts.place_ancestor as above on state.place_id = above.place_id
    where list_contains($places, above.ancestor_id)
        and strftime(state.as_of, '%Y-%m') <= $last
        and (state.next_as_of is null or strftime(state.next_as_of, '%Y-%m') > $last)
    group by above.ancestor_id
)

select
    places.place_id,
    coalesce(sizes.households, registered.households) as households,
    coalesce(sizes.population, registered.residents) as residents,
    case when sizes.households is not null then 'places' when registered.households is not null then 'register' end as households_from,
    case when sizes.population is not null then 'places' when registered.residents is not null then 'register' end as residents_from,
from marts.place as places
left join marts.place_size as sizes on places.place_id = sizes.place_id
left join registered on places.place_id = registered.place_id
where list_contains($places, places.place_id)
order by places.sort_key
