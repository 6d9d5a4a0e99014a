-- One row per figure that stands for an indicator at a place and scope.
-- A figure printed twice is used once, the first time it is printed, unless the registry names
-- another printing (marts.indicator_use). Two printings that differ both come out, and the build
-- refuses them until the registry chooses. A norm is not a value; a worked calculation is one only
-- for the indicators that are named for it.
create macro marts.used_figures() as table
select
    figures.figure_id,
    figures.indicator_id,
    figures.place_id,
    figures.scope,
    figures.period_start,
    figures.period_end,
    figures.period_basis,
    figures.source_id,
    figures.value,
    figures.lower,
    figures.upper,
    figures.bare_lower,
    figures.bare_upper,
    figures.qualifier,
from marts.figure as figures
left join marts.indicator_use as uses
    on figures.indicator_id = uses.indicator_id
    and figures.place_id = uses.place_id
    and figures.scope = uses.scope
where (
    figures.role in ('observed', 'example')
    or (figures.role = 'model' and starts_with(figures.indicator_id, 'model_'))
)
    and (uses.figure_id is null or uses.figure_id = figures.figure_id)
qualify row_number() over (
    partition by
        figures.indicator_id,
        figures.place_id,
        figures.scope,
        figures.value,
        figures.lower,
        figures.upper,
        figures.qualifier
    order by figures.sort_key
) = 1;
