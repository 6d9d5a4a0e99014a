-- One row per mechanism: how much of it stands in numbers, and the state that follows.
-- Only values for the mechanism's own place (or a place within it) count, not those elsewhere.
with valued as (
    select
        named.mechanism_id,
        count(distinct named.indicator_id) as indicators,
        count(distinct values.indicator_id) filter (indicator.kind = 'derived') as derived,
    from marts.mechanism_indicator as named
    inner join marts.mechanism as mechanism on named.mechanism_id = mechanism.mechanism_id
    inner join marts.indicator as indicator on named.indicator_id = indicator.indicator_id
    left join (
        select
            observation.indicator_id,
            place.case_place_id,
        from marts.published_observation as observation
        inner join marts.place as place on observation.place_id = place.place_id
        where coalesce(observation.value, observation.lower, observation.upper) is not null
    ) as values
        on named.indicator_id = values.indicator_id
        and mechanism.place_id = values.case_place_id
    group by named.mechanism_id
),

printed as (
    select
        mechanism_id,
        count(*) as figures,
    from marts.mechanism_figure
    group by mechanism_id
)

select
    mechanism.mechanism_id,
    coalesce(printed.figures, 0) as figures,
    coalesce(valued.indicators, 0) as indicators,
    coalesce(valued.derived, 0) as derived,
    case
        when valued.derived > 0 then 'computed'
        when printed.figures > 0 then 'published'
        else 'needs_data'
    end as state,
from marts.mechanism as mechanism
left join valued on mechanism.mechanism_id = valued.mechanism_id
left join printed on mechanism.mechanism_id = printed.mechanism_id
order by mechanism.position;
