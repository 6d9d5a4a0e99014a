-- One row per place and scope that publishes every one of the indicators: their sum.
-- A sum has no lower or upper bound where one of its terms has none. Its period is that of its
-- terms where they agree, and not stated where they do not.
create macro marts.sums(wanted, input_role) as table
with terms as (
    select
        figures.*,
        list_position(wanted, figures.indicator_id) as term,
        len(wanted) as term_count,
        {'role': input_role, 'figure_id': figures.figure_id} as input,
    from marts.used_figure as figures
    where list_contains(wanted, figures.indicator_id)
)

select
    place_id,
    scope,
    case
        when count(period_start) = count(*) and count(distinct period_start) = 1
            then any_value(period_start)
    end as period_start,
    case
        when count(period_end) = count(*) and count(distinct period_end) = 1
            then any_value(period_end)
    end as period_end,
    case
        when count(distinct period_basis) = 1 then any_value(period_basis) else 'not_stated'
    end as period_basis,
    any_value(source_id order by term) as source_id,
    case when count(value) = count(*) then sum(value) end as value,
    case when count(lower) = count(*) then sum(lower) end as lower,
    case when count(upper) = count(*) then sum(upper) end as upper,
    case when count(bare_lower) = count(*) then sum(bare_lower) end as bare_lower,
    case when count(bare_upper) = count(*) then sum(bare_upper) end as bare_upper,
    list(input order by term) as inputs,
from terms
group by place_id, scope, term_count
having count(distinct term) = term_count;
