-- One row per month and slot of a thousand: the category that a draw of that slot asks about.
create table demo.category_pick as
with months as (
    select unnest(range(1, 13)) as month,
),

weighed as (
    select
        months.month,
        category.*,
        category.weight * case
            when months.month in (6, 7, 8, 9) then category.summer
            when months.month in (11, 12, 1, 2, 3) then category.winter
            else (category.summer + category.winter) * 0.5
        end as drawn,
    from months
    cross join demo.category as category
),

reached as (
    select
        *,
        (1000 * (sum(drawn) over by_month - drawn) / nullif(sum(drawn) over (partition by month), 0))::integer as first,
        (1000 * sum(drawn) over by_month / nullif(sum(drawn) over (partition by month), 0))::integer as last,
    from weighed
    window by_month as (partition by month order by position)
)

select
    month,
    unnest(range(first, last)) as slot,
    position as category_no,
    category,
    category_2,
    category_3,
    department,
    days,
    sla_days,
    solved,
    on_spot,
from reached
order by month, slot;
